import { refuse } from '@/domain/result';

import { openClaim } from '../claim/record';
import { stopWith } from '../command';
import type { Transaction } from '../database/client';
import { loadVerdicts } from './load';

/**
 * Locks the claim of a verdict and answers the verdict and where it stands among the claim's. Stops
 * the command if it is not there, or if its claim was withdrawn.
 */
export async function openVerdict(tx: Transaction, verdictId: string) {
  const place = await tx.verdict.findUnique({
    where: { id: verdictId },
    select: { claimId: true },
  });
  if (!place) notThere();
  await openClaim(tx, place.claimId);
  const { verdicts, standing, awaiting } = await loadVerdicts(tx, place.claimId);
  const verdict = verdicts.find(({ id }) => id === verdictId);
  if (!verdict) notThere();
  return { verdict, stands: standing?.id === verdictId, awaits: awaiting?.id === verdictId };
}

function notThere(): never {
  stopWith(refuse('not_found', 'This verdict is not on the desk.'));
}
