import { v4 as uuid } from 'uuid';

import { interchangeRecord } from '@/interchange/record';
import { createApiToken, revokeApiToken } from '@/server/api/token-commands';
import { database } from '@/server/database/client';
import { importRecords } from '@/server/interchange/import-records';

import { done } from './factories/attributions';
import type { Attempt } from './people-attempts';

const token = { name: 'A program', scope: 'read', days: '30' } as const;

/** What comes in by files and keys of the API. */
export const interchangeAttempts: Record<string, Attempt> = {
  importRecords: async (actor) => {
    const record = interchangeRecord.parse({
      type: 'claim',
      externalId: uuid(),
      statement: 'The bridge opens.',
    });
    return () => importRecords(actor, [{ line: 1, record }]);
  },
  createApiToken: async (actor) => () => createApiToken(actor, token),
  revokeApiToken: async (actor) => {
    done(await createApiToken(actor, token));
    const { id } = await database.apiToken.findFirstOrThrow({ where: { personId: actor.id } });
    return () => revokeApiToken(actor, { tokenId: id });
  },
};
