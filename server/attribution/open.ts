import { attributionReference } from '@/domain/reference';
import type { Actor } from '@/domain/person/role';
import { refuse } from '@/domain/result';

import { stopWith } from '../command';
import { openClaim } from '../claim/record';
import type { Transaction } from '../database/client';
import { claimContentInclude, contentInclude, standingSignOffs } from './content';
import { isHiddenFrom } from './visible';

const openInclude = {
  ...contentInclude,
  claim: { include: claimContentInclude },
  authors: true,
  signOffs: standingSignOffs,
} as const;

/**
 * Locks the claim of an attribution and answers the attribution with all that commands need of it.
 * Stops the command if it is not there or hidden from the actor (the same answer for both), or if it
 * was withdrawn and the command is not about that.
 */
export async function openAttribution(
  tx: Transaction,
  actor: Actor,
  attributionId: string,
  { withdrawn = 'refuse' }: { withdrawn?: 'refuse' | 'allow' } = {},
) {
  const place = await tx.attribution.findUnique({
    where: { id: attributionId },
    select: { claimId: true },
  });
  if (!place) notThere();
  await openClaim(tx, place.claimId);
  const row = await tx.attribution.findUniqueOrThrow({
    where: { id: attributionId },
    include: openInclude,
  });
  if (isHiddenFrom(actor, row)) notThere();
  if (row.withdrawnAt && withdrawn === 'refuse') {
    const name = attributionReference(row.claim.number, row.number);
    stopWith(refuse('withdrawn', `${name} was withdrawn. Restore it before you work on it.`));
  }
  return row;
}

/** An attribution with all that commands need of it. */
export type OpenedAttribution = Awaited<ReturnType<typeof openAttribution>>;

function notThere(): never {
  stopWith(refuse('not_found', 'This attribution is not on the desk.'));
}
