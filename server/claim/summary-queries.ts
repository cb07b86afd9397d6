import type { AttributionRecord } from '@/domain/claim/evidence';
import type { ClaimSummary } from '@/domain/claim/summary';

import type { Transaction } from '../database/client';

/** Writes the digests of many attributions' content as it stands. */
export async function writeDigests(
  tx: Transaction,
  records: readonly Pick<AttributionRecord, 'id' | 'presentDigest'>[],
): Promise<void> {
  const json = JSON.stringify(
    records.map(({ id, presentDigest }) => ({ id, digest: presentDigest })),
  );
  await tx.$executeRaw`
    UPDATE attribution a SET content_digest = r.digest
    FROM jsonb_to_recordset(${json}::jsonb) AS r (id uuid, digest text)
    WHERE a.id = r.id AND a.content_digest <> r.digest`;
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
