import { v4 as uuid } from 'uuid';

import { interchangeRecord } from '@/interchange/record';
import { importRecords } from '@/server/interchange/import-records';

import type { Attempt } from './people-attempts';

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
};
