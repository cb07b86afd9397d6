import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { runCommand } from '../command';
import { appendRevision } from '../history/append';

const email = 'import@onrecord.invalid';

/** The colleague of this address, as whose work something is imported. Refuses who is not here (any more). */
export function unsafeImporterCalled(address: string): Promise<Result<{ actor: Actor }>> {
  return runCommand(async (tx) => {
    const person = await tx.person.findUnique({ where: { email: address.toLowerCase() } });
    if (!person) return refuse('not_found', `Nobody here has the address ${address}.`);
    if (person.deactivatedAt) {
      return refuse('not_allowed', `The account ${address} has been switched off.`);
    }
    return { ok: true, actor: { id: person.id, name: person.name, role: person.role } };
  });
}

/**
 * The one as whose work an import stands where no colleague is named: an account without a password,
 * which nobody can sign in to. It is made at the first import and switched off between two.
 */
export function unsafeImporterOfFiles(at: Date): Promise<Result<{ actor: Actor }>> {
  return runCommand(async (tx) => {
    const known = await tx.person.findUnique({ where: { email } });
    const person = { id: known?.id ?? uuid(), name: 'Import', role: 'journalist' as const };
    const entry = { aggregateKind: 'person', aggregateId: person.id, actorId: null, at } as const;
    if (!known) {
      await tx.person.create({ data: { ...person, email } });
      const { name, role } = person;
      const payload = { after: { name, email, role } };
      await appendRevision(tx, { ...entry, action: 'created', payload });
    } else if (known.deactivatedAt) {
      await tx.person.update({ where: { id: known.id }, data: { deactivatedAt: null } });
      const payload = { before: { active: false }, after: { active: true } };
      await appendRevision(tx, { ...entry, action: 'reactivated', payload });
    }
    return { ok: true, actor: person };
  });
}

/** Switches {@link unsafeImporterOfFiles} off again. */
export async function unsafeRetireImporter({ id }: Actor, at: Date): Promise<void> {
  await runCommand(async (tx) => {
    await tx.person.update({ where: { id }, data: { deactivatedAt: at } });
    await appendRevision(tx, {
      aggregateKind: 'person',
      aggregateId: id,
      actorId: null,
      at,
      action: 'deactivated',
      payload: { before: { active: true }, after: { active: false } },
    });
    return { ok: true };
  });
}
