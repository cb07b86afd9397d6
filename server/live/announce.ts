import type { ClaimSummary } from '@/domain/claim/summary';
import type { Prisma } from '@/prisma/generated/client';

import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { isStoredSummary } from '../claim/stored-summary';
import type { Transaction } from '../database/client';
import { announceClaims } from './queries';

/**
 * Announces a claim because of a new revision; not because of one about an attribution that is off
 * the record: that something happened to it is nobody's business but its author's and editors'.
 */
export async function announceRevision(
  tx: Transaction,
  claimId: string,
  attributionId: string | undefined,
): Promise<void> {
  if (attributionId) {
    const row = await tx.attribution.findUnique({
      where: { id: attributionId },
      select: visibilitySelect,
    });
    if (!row || isRowOffTheRecord(row)) return;
  }
  await announceClaims(tx, [claimId]);
}

/**
 * Announces a claim whose summary is another than the one stored. Everybody reads summaries, so it is
 * told whatever moved them: a row that counted and went off the record leaves pages that are open.
 * What moved them has its revision already.
 */
export async function announceSummary(
  tx: Transaction,
  claim: { id: string; summary: Prisma.JsonValue },
  fresh: ClaimSummary,
): Promise<void> {
  if (isStoredSummary(claim.summary, fresh)) return;
  await announceClaims(tx, [claim.id]);
}
