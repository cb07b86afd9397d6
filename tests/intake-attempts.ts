import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { beginFetch } from '@/server/intake/begin-fetch';
import { dismissIntake, retryFailedIntakes, retryIntake } from '@/server/intake/change-intake';
import { receiveFile } from '@/server/intake/receive-file';
import { database } from '@/server/database/client';

import type { Attempt } from './people-attempts';

/** Something that could not be fetched, as the job leaves it. */
async function failed(by: Actor): Promise<{ intakeId: string }> {
  const at = new Date();
  const { id } = await database.intake.create({
    data: {
      id: uuid(),
      personId: by.id,
      kind: 'published',
      way: 'fetched',
      state: 'failed',
      address: 'https://courier.example/gone',
      problem: 'It is gone.',
      createdAt: at,
      changedAt: at,
    },
  });
  return { intakeId: id };
}

const file = {
  way: 'uploaded',
  fileName: 'a.txt',
  contentType: 'text/plain',
  body: Buffer.from('Words.'),
} as const;

export const intakeAttempts: Record<string, Attempt> = {
  beginFetch: async (actor) => () =>
    beginFetch(actor, { submissionId: uuid(), addresses: `https://courier.example/${uuid()}` }),
  receiveFile: async (actor) => () =>
    receiveFile(actor, { submissionId: uuid(), kind: 'published' }, file),
  retryIntake: async (actor) => {
    const form = await failed(actor);
    return () => retryIntake(actor, form);
  },
  retryFailedIntakes: async (actor) => {
    await failed(actor);
    return () => retryFailedIntakes(actor);
  },
  dismissIntake: async (actor) => {
    const form = await failed(actor);
    return () => dismissIntake(actor, form);
  },
};
