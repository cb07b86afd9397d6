import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

/** Why something is withdrawn, restored or taken back. */
export const reasonForm = z.object({ reason: paragraphs(limits.reason, 'The reason') });

/** What is withdrawn or restored, and why. */
export const withReason = reasonForm.extend({ id: z.uuid() });
export type WithReason = z.infer<typeof withReason>;
