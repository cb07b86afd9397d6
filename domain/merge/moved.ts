import { z } from 'zod';

import { statuses } from '../claim/settle-status';

/** What a merge of two claims moved, with what undoing it needs. Ids unless told. */
export const movedByMerge = z.object({
  /** The merged claim's status before. */
  status: z.enum(statuses),
  /** `number` under the merged claim, `newNumber` under the other. */
  attributions: z.array(z.object({ id: z.string(), number: z.number(), newNumber: z.number() })),
  /** Who became an author of a moved attribution by the merge alone. */
  authors: z.array(z.object({ attributionId: z.string(), personId: z.string() })),
  uses: z.array(z.string()),
  corrections: z.array(z.string()),
  requests: z.array(z.string()),
  /** Links with the ends that they had. */
  links: z.array(z.object({ id: z.string(), fromId: z.string(), toId: z.string() })),
});
export type MovedByMerge = z.infer<typeof movedByMerge>;
