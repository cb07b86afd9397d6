import { z } from 'zod';

import { paragraphs } from '../text/clean-text';
import { limits } from '../text/limits';

/** Asking that a source's name, or one comment, is erased. */
export const erasureRequest = z.object({
  submissionId: z.uuid(),
  kind: z.enum(['source', 'comment']),
  targetId: z.uuid(),
  legalBasis: paragraphs(limits.reason, 'The legal basis'),
});
export type ErasureRequest = z.infer<typeof erasureRequest>;

/** An erasure that awaits a second person. */
export const erasureDecision = z.object({ erasureId: z.uuid() });
export type ErasureDecision = z.infer<typeof erasureDecision>;

/** Erasing the note about an unnamed source of ours, with what was told of how people know it. */
export const noteErasure = z.object({
  id: z.uuid(),
  reason: paragraphs(limits.reason, 'The reason'),
});
export type NoteErasure = z.infer<typeof noteErasure>;
