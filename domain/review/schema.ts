import { z } from 'zod';

import { levels } from '../attribution/level';
import { optionalInstant } from '../time/instant-field';
import type { FoldedRow } from './view';

/** A row and to whom it was assigned when it was shown, as one value of a tick box: `id~editor`. */
export function writeSeenRow(row: { id: string; assignedTo: { id: string } | null }): string {
  return `${row.id}~${row.assignedTo?.id ?? ''}`;
}

const seenRow = z
  .string()
  .regex(/^[0-9a-f-]{36}~([0-9a-f-]{36})?$/)
  .transform((text) => {
    const [attributionId = '', seenAssigneeId = ''] = text.split('~');
    return { attributionId, seenAssigneeId: seenAssigneeId || null };
  })
  .pipe(z.object({ attributionId: z.uuid(), seenAssigneeId: z.uuid().nullable() }));

/**
 * The form above the queue: ticked rows and what to do with them, or one row by its own button.
 * `to`: an editor's id, needed to assign.
 */
export const assignFields = z
  .object({
    rows: z.array(seenRow).max(100).default([]),
    take: seenRow.optional(),
    deed: z.enum(['assign', 'take', 'unassign']).default('take'),
    to: z.uuid().optional(),
  })
  .superRefine(({ rows, take, deed, to }, context) => {
    if (rows.length === 0 && !take) {
      context.addIssue({ code: 'custom', path: ['rows'], message: 'Tick the rows first.' });
    }
    if (!take && deed === 'assign' && !to) {
      context.addIssue({ code: 'custom', path: ['to'], message: 'Choose an editor.' });
    }
  });

/** Rows to assign, each with the assignee that the page showed. */
export interface AssignReview {
  rows: { attributionId: string; seenAssigneeId: string | null }[];
  /** Null: to nobody. */
  assigneeId: string | null;
}

/**
 * A repeat with what the page was made from, as one value: `id~digest~level~decision`, the last being
 * the id of its latest decision or nothing.
 */
export function writeSeenRepeat(row: Omit<FoldedRow, 'reference' | 'own'>): string {
  return `${row.id}~${row.digest}~${row.level}~${row.decisionId ?? ''}`;
}

const seenRepeat = z
  .string()
  .transform((text) => {
    const [attributionId, seenDigest, seenLevel, seenDecisionId] = text.split('~');
    return { attributionId, seenDigest, seenLevel, seenDecisionId: seenDecisionId || null };
  })
  .pipe(
    z.object({
      attributionId: z.uuid(),
      seenDigest: z.string().max(64),
      seenLevel: z.enum(levels),
      seenDecisionId: z.uuid().nullable(),
    }),
  );

/** The button that accepts a claim's repeats together. */
export const acceptRepeatsFields = z.object({
  claimId: z.uuid(),
  rows: z.array(seenRepeat).min(1).max(100),
});
export type AcceptRepeatsFields = z.output<typeof acceptRepeatsFields>;

/** When a claim is needed; `seen`: what the form was filled with. */
export const neededByFields = z.object({
  claimId: z.uuid(),
  neededBy: optionalInstant('The time'),
  seen: optionalInstant('The time before'),
});
export type NeededByFields = z.output<typeof neededByFields>;
