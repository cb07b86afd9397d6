import { Prisma } from '@/prisma/generated/client';
import type { Actor } from '@/domain/person/role';
import { type Action, mustBeAllowed } from '@/domain/permission/permissions';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { Again } from './again';
import { database, type Transaction } from './database/client';
import { orUnavailable } from './database/trouble';
import { doLastly } from './lastly';

/** Carries a refusal out of a transaction, so that the transaction rolls back. */
class Refused extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.message);
  }
}

const tries = 4;

/**
 * Runs one command in one transaction and returns its result; a refusal rolls everything back.
 * A deadlock or a failed serialisation is tried again, {@link tries} times in all. A database that is
 * busy, full or out of reach is a refusal too (`unavailable`): see `orUnavailable`.
 */
export function runCommand<T extends object>(
  work: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  return orUnavailable(() => tryCommand(work));
}

async function tryCommand<T extends object>(
  work: (tx: Transaction) => Promise<Result<T>>,
): Promise<Result<T>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await database.$transaction(async (tx) => {
        const result = await work(tx);
        if (!result.ok) throw new Refused(result);
        await doLastly(tx);
        return result;
      });
    } catch (error) {
      if (error instanceof Refused) return error.refusal;
      if (attempt < tries && isTransient(error)) continue;
      throw error;
    }
  }
}

/** Stops the running command with this refusal, from however deep. */
export function stopWith(refusal: Refusal): never {
  throw new Refused(refusal);
}

/**
 * Does a part of a command for one of many forms: where it stops with messages at fields that begin
 * with `own`, they stand at those that begin with `prefix` instead.
 */
export async function stoppingAt<T>(
  prefix: string,
  own: string,
  work: () => Promise<T>,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Refused) || !error.refusal.fields) throw error;
    const fields = Object.entries(error.refusal.fields).map(([field, messages]) => [
      field.startsWith(own) ? prefix + field.slice(own.length) : field,
      messages,
    ]);
    throw new Refused({ ...error.refusal, fields: Object.fromEntries(fields) });
  }
}

/** Unwraps a result inside a command: a refusal ends the command with it. */
export function orStop<T extends object>(result: Result<T>): { ok: true } & T {
  if (!result.ok) throw new Refused(result);
  return result;
}

/**
 * Refuses unless this person, as the database knows them now, may do it: a role taken away or an
 * account switched off counts from that moment, whatever an open session says.
 * @returns the actor with the present name and role
 */
export async function authorize(tx: Transaction, actor: Actor, action: Action): Promise<Actor> {
  const person = await tx.person.findUnique({
    where: { id: actor.id },
    select: { id: true, name: true, role: true, deactivatedAt: true },
  });
  if (!person || person.deactivatedAt) {
    stopWith(refuse('not_signed_in', 'Your account has been switched off. Ask an admin.'));
  }
  const present: Actor = { id: person.id, name: person.name, role: person.role };
  orStop(mustBeAllowed(present, action));
  return present;
}

function isTransient(error: unknown): boolean {
  if (error instanceof Again) return true;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // A deadlock in raw SQL comes under another code, with the database's own inside.
  return (
    error.code === 'P2034' ||
    (error.code === 'P2010' &&
      /\b(40P01|40001)\b/.test(`${error.message} ${JSON.stringify(error.meta)}`))
  );
}
