import { createHash } from 'node:crypto';
import { v4, v5 } from 'uuid';

import { canonicalJson, type Json } from '@/domain/history/canonical-json';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { database } from '../database/client';

/** The namespace of submission ids that are made of Idempotency-Keys. */
const keys = '5d0a4c0e-6f0b-5d5c-9a55-0d5b3f0c8e11';

/** In characters, as the OpenAPI document says. */
export const longestKey = 255;

/** A request by its key, if it has one. */
interface KeyedRequest {
  /** For the command: what it made for this id it makes no second time. */
  submissionId: string;
  /** Gives the key up where nothing was made. */
  giveBack: () => Promise<void>;
}

/**
 * Holds an Idempotency-Key to the body that it first came with. Refuses (`invalid`) one that is too long,
 * and one that came with another body and made something, or is being answered.
 * @param of what the key is for: it counts for itself with each operation and address
 */
export async function holdKey(
  actor: Actor,
  of: string,
  key: string | null,
  body: unknown,
): Promise<Result<KeyedRequest>> {
  if (!key) return { ok: true, submissionId: v4(), giveBack: async () => {} };
  if (key.length > longestKey) {
    return refuse('invalid', `An Idempotency-Key has at most ${longestKey} characters.`);
  }
  const name = `${actor.id} ${of} ${key}`;
  const id = v5(`body of ${name}`, keys);
  const digest = createHash('sha256').update(textOf(body)).digest('hex');
  const { count } = await database.submission.createMany({
    data: [{ id, personId: actor.id, result: { digest } }],
    skipDuplicates: true,
  });
  const held = count === 1 ? null : await database.submission.findUnique({ where: { id } });
  if (held && (held.result as { digest?: string }).digest !== digest) {
    return refuse(
      'invalid',
      'This Idempotency-Key came with another body before. Use a new key for a new request.',
    );
  }
  const giveBack = async () => {
    if (count === 1) await database.submission.deleteMany({ where: { id } });
  };
  return { ok: true, submissionId: v5(name, keys), giveBack };
}

/** The same for bodies that say the same in another order. */
function textOf(body: unknown): string {
  try {
    return canonicalJson(body as Json);
  } catch {
    // Half a character, which no command takes either.
    return JSON.stringify(body);
  }
}
