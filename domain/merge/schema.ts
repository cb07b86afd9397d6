import { z } from 'zod';

import { reasonForm } from '../history/reason-schema';

/** Two that are to be one, by their ids, with the reason that their history keeps. */
export const merge = reasonForm.extend({
  submissionId: z.uuid(),
  fromId: z.uuid(),
  intoId: z.uuid(),
});
export type Merge = z.infer<typeof merge>;
