import type { ReviewState } from '@/domain/attribution/review-state';
import type { ClaimSummary } from '@/domain/claim/summary';

import type { Transaction } from '../database/client';

/** An attribution's digest as its content stands, and where its review stands by that. */
export interface SettledAttribution {
  id: string;
  digest: string;
  review: ReviewState;
}

/** Writes digests and review states of attributions. */
export async function writeSettled(
  tx: Transaction,
  rows: readonly SettledAttribution[],
): Promise<void> {
  if (rows.length === 0) return;
  await tx.$executeRaw`
    UPDATE attribution a SET content_digest = r.digest, review = r.review
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      AS r (id uuid, digest text, review review_state)
    WHERE a.id = r.id`;
}

/** Writes the summaries of many claims. */
export async function writeSummaries(
  tx: Transaction,
  claims: readonly { id: string; summary: ClaimSummary }[],
  at: Date,
): Promise<void> {
  const json = JSON.stringify(
    claims.map(({ id, summary }) => ({
      id,
      summary,
      status: summary.status,
      waiting: summary.waiting.total + summary.waiting.underReReview,
    })),
  );
  await tx.$executeRaw`
    UPDATE claim c SET status = r.status, summary = r.summary, waiting_count = r.waiting,
      last_activity_at = ${at}
    FROM jsonb_to_recordset(${json}::jsonb)
      AS r (id uuid, summary jsonb, status text, waiting integer)
    WHERE c.id = r.id`;
}
