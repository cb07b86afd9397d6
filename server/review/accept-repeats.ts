import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import { refuse, type Refusal, type Result } from '@/domain/result';
import type { AcceptRepeatsFields } from '@/domain/review/schema';

import { openAttribution } from '../attribution/open';
import { recordDecision } from '../attribution/record-decision';
import { openClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';

/** How many repeats were accepted, and the references of those that somebody else has to decide on. */
export interface AcceptedRepeats {
  accepted: number;
  leftOut: string[];
}

/**
 * Accepts repeats of a claim together that change no status and no count, each by a sign-off of its
 * own on what the page showed. Needs *sign off an attribution*. Leaves out what the editor wrote, what
 * no editor knows the source of and whose article was changed under it, and names it; refuses if nothing is left. Refuses (`conflict`) if
 * one of them is no such repeat (any more).
 */
export function acceptRepeats(
  actor: Actor,
  input: AcceptRepeatsFields,
): Promise<Result<AcceptedRepeats>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'sign off an attribution');
    await openClaim(tx, input.claimId);
    await mustBeFolded(tx, input);
    const at = new Date();
    const leftOut: string[] = [];
    let refusal: Refusal | null = null;
    for (const seen of input.rows) {
      const row = await openAttribution(tx, person, seen.attributionId, { withdrawn: 'allow' });
      const decision = { ...seen, decision: 'accepted', reason: null } as const;
      const result = await recordDecision(tx, person, row, decision, at);
      if (result.ok) continue;
      if (!leavesOut.has(result.reason)) stopWith(result);
      refusal ??= result;
      leftOut.push(attributionReference(row.claim.number, row.number));
    }
    const accepted = input.rows.length - leftOut.length;
    if (refusal && accepted === 0) return refusal;
    await refreshClaim(tx, input.claimId, person.id, at);
    return { ok: true, accepted, leftOut };
  });
}

const leavesOut: ReadonlySet<Refusal['reason']> = new Set([
  'two_person_rule',
  'nobody_knows_the_source',
  'words_changed',
]);

async function mustBeFolded(
  tx: Transaction,
  { claimId, rows }: AcceptRepeatsFields,
): Promise<void> {
  const ids = new Set(rows.map(({ attributionId }) => attributionId));
  const folded = await tx.reviewItem.count({
    where: { claimId, folded: true, attributionId: { in: [...ids] } },
  });
  if (folded === rows.length) return;
  const message =
    'Some of these repeats were decided on or changed meanwhile. Look at those that are left.';
  stopWith(refuse('conflict', message));
}
