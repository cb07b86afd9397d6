import { z } from 'zod';

/** Far above what one article holds. */
const most = 200;

/** Attributions that a reprint repeats, all in one press. */
export const repeatsToLog = z.object({
  submissionId: z.uuid(),
  articleVersionId: z.uuid(),
  attributionIds: z
    .array(z.uuid())
    .min(1, { error: 'Tick at least one attribution.' })
    .max(most, { error: `Repeat at most ${most} at once.` }),
});
export type RepeatsToLog = z.infer<typeof repeatsToLog>;
