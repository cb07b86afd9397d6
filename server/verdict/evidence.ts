import { countingAcceptance } from '@/domain/attribution/review-state';
import type { EvidenceRow } from '@/domain/claim/evidence';
import type { ClaimStatus } from '@/domain/claim/status';
import { verdictEvidence, type VerdictEvidence } from '@/domain/verdict/evidence';
import type { Prisma } from '@/prisma/generated/client';

import { signedClaimOf } from '../attribution/content';
import type { LoadedEvidence } from '../claim/load';

/**
 * What a loaded claim rests on as it stands, for a verdict to be compared with. A merge of sources
 * changes nobody's words: it shows only where it moves the status or a count.
 */
export function presentEvidence(
  { claim, records, written }: LoadedEvidence,
  { rows, status }: { rows: readonly EvidenceRow[]; status: ClaimStatus },
): VerdictEvidence {
  const [anyRow] = written.values();
  const digests = records.flatMap(({ id, decisions }) => {
    const accepted = countingAcceptance(decisions);
    return accepted ? [[id, accepted.digest] as const] : [];
  });
  return verdictEvidence(anyRow?.claim ?? signedClaimOf(claim), rows, new Map(digests), status);
}

/** What a claim rested on when a verdict was given: written by the command, never changed since. */
export function evidenceThen(verdict: { evidence: Prisma.JsonValue }): VerdictEvidence {
  return verdict.evidence as unknown as VerdictEvidence;
}
