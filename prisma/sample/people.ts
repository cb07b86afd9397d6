import { v7 as uuid } from 'uuid';

import type { Actor, Role } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { runCommand } from '@/server/command';
import type { Transaction } from '@/server/database/client';
import { appendRevision } from '@/server/history/append';

/** Who wrote the sample stories, and who signed them off. Neither has a password. */
export interface SamplePeople {
  journalist: Actor;
  editor: Actor;
}

const journalistEmail = 'sample.journalist@onrecord.invalid';
const editorEmail = 'sample.editor@onrecord.invalid';

/**
 * Makes the two people of the sample. There is no command for people without an account, who can
 * never sign in, so they are written here with their first revisions. Refuses (`already_exists`) if
 * they are there, and with them the sample, and (`invalid`) a desk that is in use.
 */
export function addSamplePeople(at: Date): Promise<Result<SamplePeople>> {
  return runCommand(async (tx) => {
    if (await tx.person.findUnique({ where: { email: journalistEmail } })) {
      return refuse('already_exists', 'The sample stories are on this desk already.');
    }
    if ((await tx.claim.count()) + (await tx.source.count()) > 0) {
      return refuse(
        'invalid',
        'The sample stories are for an empty desk, and this one is in use. Try them on another: DATA_FOLDER=.onrecord-sample npm run sample, then the same before npm start.',
      );
    }
    const journalist = await add(tx, 'Sample journalist', journalistEmail, 'journalist', at);
    const editor = await add(tx, 'Sample editor', editorEmail, 'editor', at);
    return { ok: true, journalist, editor };
  });
}

/** Switches both off: what they wrote stays, and nobody works on in their names. */
export async function deactivateSamplePeople(people: SamplePeople, at: Date): Promise<void> {
  await runCommand(async (tx) => {
    for (const { id } of [people.journalist, people.editor]) {
      await tx.person.update({ where: { id }, data: { deactivatedAt: at } });
      await appendRevision(tx, {
        aggregateKind: 'person',
        aggregateId: id,
        actorId: null,
        at,
        action: 'deactivated',
        payload: { before: { active: true }, after: { active: false } },
      });
    }
    return { ok: true };
  });
}

async function add(
  tx: Transaction,
  name: string,
  email: string,
  role: Role,
  at: Date,
): Promise<Actor> {
  const id = uuid();
  await tx.person.create({ data: { id, name, email, role } });
  await appendRevision(tx, {
    aggregateKind: 'person',
    aggregateId: id,
    actorId: null,
    at,
    action: 'created',
    payload: { after: { name, email, role } },
  });
  return { id, name, role };
}
