import type { ClaimStatus } from '@/domain/claim/status';
import { sentenceParts } from '@/domain/claim/status-sentence';
import type { MovedClaim } from '@/domain/merge/view';
import { reference } from '@/domain/reference';

import { claimHref } from './queries';

/** A claim with its status as it is and as it would be. */
export function movedStatus(
  claim: { number: number; statement: string; language: string },
  before: ClaimStatus,
  after: ClaimStatus,
): MovedClaim {
  const state = (status: ClaimStatus) => ({
    status: status.status,
    sentence: sentenceParts(status),
  });
  return {
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
    statement: claim.statement,
    language: claim.language,
    before: state(before),
    after: state(after),
  };
}
