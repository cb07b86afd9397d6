import fc from 'fast-check';

import { isShaken, raisesCorrection } from '@/domain/correction/shaken';
import type { Status } from '@/domain/claim/settle-status';
import { refuse, type Result } from '@/domain/result';
import { settleCorrection } from '@/server/correction/settle-correction';
import { database } from '@/server/database/client';
import { attachClaims } from '@/server/use/attach-claims';
import { detachClaim } from '@/server/use/detach-claim';

import { attachedForm } from './factories/uses';
import type { Newsroom } from './small-newsroom';

const index = fc.nat({ max: 99 });

const attached = fc.record({ do: fc.constant('attach'), claim: index });
const detached = fc.record({ do: fc.constant('detach'), claim: index });
const settled = fc.record({ do: fc.constant('settle'), claim: index });

/** Commands about the use of claims in an article of ours, among {@link step}. */
export const useSteps = [
  { weight: 1, arbitrary: attached },
  { weight: 1, arbitrary: detached },
  { weight: 2, arbitrary: settled },
] as const;

type Taken<A> = A extends fc.Arbitrary<infer T> ? T : never;
export type UseStep = Taken<typeof attached | typeof detached | typeof settled>;

/** Runs one command about a use; a refusal is as good a result as any. */
export async function takeUse(room: Newsroom, taken: UseStep): Promise<Result> {
  const claimId = room.claims[taken.claim % room.claims.length] ?? '';
  const where = { claimId, articleId: room.ours };
  if (taken.do === 'attach') {
    return attachClaims(room.reporter, attachedForm(room.ours, [claimId]));
  }
  if (taken.do === 'detach') {
    const use = await database.claimUse.findFirst({ where: { ...where, detachedAt: null } });
    const id = use?.id ?? room.ours;
    return detachClaim(room.reporter, { id, reason: 'For this test.' });
  }
  const open = await database.correction.findFirst({ where: { ...where, settledAt: null } });
  if (!open) return refuse('not_found', 'No correction is open.');
  const outcome = 'no_correction_needed';
  return settleCorrection(room.editor, { correctionId: open.id, outcome, note: 'For this test.' });
}

/** How one claim stands to the article of ours. */
export interface UseState {
  status: Status;
  used: boolean;
  open: number;
  raised: number;
}

export async function useStates(room: Newsroom): Promise<UseState[]> {
  const states: UseState[] = [];
  for (const claimId of room.claims) {
    const where = { claimId, articleId: room.ours };
    const { status } = await database.claim.findUniqueOrThrow({ where: { id: claimId } });
    states.push({
      status: status as Status,
      used: (await database.claimUse.count({ where: { ...where, detachedAt: null } })) > 0,
      open: await database.correction.count({ where: { ...where, settledAt: null } }),
      raised: await database.correction.count({ where }),
    });
  }
  return states;
}

/** How many corrections one command has to raise that led from one state to the other: none or one. */
export function correctionsToRaise(before: UseState, after: UseState): number {
  if (before.open > 0 || !after.used) return 0;
  return before.used
    ? Number(raisesCorrection(before.status, after.status))
    : Number(isShaken(after.status));
}
