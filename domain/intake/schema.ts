import { z } from 'zod';

import { articleKinds } from '../article/kind';
import { intakeLimits } from './limits';

/** Addresses to fetch articles from, one a line. */
export const newFetch = z.object({
  submissionId: z.uuid(),
  addresses: z.string({ error: 'Write a web address.' }).max(200_000, {
    error: `At most ${intakeLimits.addresses} addresses are fetched at once.`,
  }),
});
export type NewFetch = z.infer<typeof newFetch>;

/** One thing that was taken in. */
export const oneIntake = z.object({ intakeId: z.uuid() });
export type OneIntake = z.infer<typeof oneIntake>;

/** What a form with a file or pasted HTML says beside it. */
export const newReceipt = z.object({ submissionId: z.uuid(), kind: z.enum(articleKinds) });
export type NewReceipt = z.infer<typeof newReceipt>;
