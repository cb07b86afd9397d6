import { reviewState } from '@/domain/attribution/review-state';
import type { AttributionRecord } from '@/domain/claim/evidence';
import { evidenceAsOf } from '@/domain/claim/evidence';
import type { HistoryAction } from '@/domain/history/event';
import type { Json } from '@/domain/history/canonical-json';
import { claimStatus } from '@/domain/claim/status';
import { type ClaimSummary, summarize } from '@/domain/claim/summary';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { type LoadedEvidence, loadClaimEvidence } from './load';

/** The summary that belongs to this evidence at `now`. */
export function summaryOf(loaded: LoadedEvidence, now: Date): ClaimSummary {
  return summarize(
    claimStatus({
      kind: loaded.claim.kind,
      rows: evidenceAsOf(loaded.records, { saidBy: null, acceptedBy: null }),
      marks: loaded.marks,
      identifications: loaded.identifications,
      offices: loaded.offices,
      now: now.getTime(),
    }),
  );
}

/**
 * Brings what is derived of a claim up to date after a change to anything it rests on, in the same
 * transaction: each attribution's digest and review state, and the claim's summary. An attribution
 * whose signed content the change altered gets `actorId` as a further author, who then may not sign
 * it off. The claim must be locked by the caller.
 */
export async function refreshClaim(
  tx: Transaction,
  claimId: string,
  actorId: string,
  at: Date,
): Promise<void> {
  const loaded = await loadClaimEvidence(tx, claimId);
  if (!loaded) throw new Error(`No claim ${claimId}`);
  const recordById = new Map(loaded.records.map((record) => [record.id, record]));
  for (const row of loaded.claim.attributions) {
    const record = recordById.get(row.id);
    if (record) await refreshAttribution(tx, row, record, actorId);
  }
  const summary = summaryOf(loaded, at);
  await tx.claim.update({
    where: { id: claimId },
    data: {
      status: summary.status,
      summary: summary as object,
      waitingCount: summary.waiting.total + summary.waiting.underReReview,
      lastActivityAt: at,
    },
  });
}

async function refreshAttribution(
  tx: Transaction,
  row: LoadedEvidence['claim']['attributions'][number],
  record: AttributionRecord,
  actorId: string,
): Promise<void> {
  const altered = record.presentDigest !== row.contentDigest;
  const review = reviewState({
    decisions: record.decisions,
    presentDigest: record.presentDigest,
    presentLevel: record.present.level,
  });
  if (altered) {
    await tx.attributionAuthor.createMany({
      data: [{ attributionId: row.id, personId: actorId }],
      skipDuplicates: true,
    });
  }
  if (altered || review !== row.review) {
    await tx.attribution.update({
      where: { id: row.id },
      data: { contentDigest: record.presentDigest, review },
    });
  }
}

/** What a change to something outside a claim adds to the claim's own history. */
export interface OutsideChange {
  action: Extract<HistoryAction, 'source_changed' | 'article_changed'>;
  payload: Json;
}

/**
 * After a change to what claims rest on but do not contain (a source, an article): locks those
 * claims, notes the change in their histories and refreshes them.
 */
export async function refreshClaims(
  tx: Transaction,
  claimIds: readonly string[],
  actorId: string,
  at: Date,
  change: OutsideChange,
): Promise<void> {
  await lockAggregates(tx, claimIds);
  for (const claimId of [...claimIds].sort()) {
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: claimId,
      actorId,
      at,
      ...change,
    });
    await refreshClaim(tx, claimId, actorId, at);
  }
}

/** {@link refreshClaims} for every claim that this source takes part in, spoke on or passed on. */
export async function refreshClaimsOfSource(
  tx: Transaction,
  sourceId: string,
  actorId: string,
  at: Date,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: {
      OR: [
        { participants: { some: { sourceId } } },
        {
          attributions: {
            some: {
              OR: [
                { speakerId: sourceId },
                { principalId: sourceId },
                { speaker: { outletId: sourceId } },
                { relays: { some: { sourceId } } },
                { articleVersion: { article: { publisherId: sourceId } } },
                // What was signed off before the speaker was changed goes on counting.
                { signOffs: { some: { content: { path: ['speaker', 'id'], equals: sourceId } } } },
                {
                  signOffs: { some: { content: { path: ['principal', 'id'], equals: sourceId } } },
                },
              ],
            },
          },
        },
      ],
    },
    select: { id: true },
  });
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  await refreshClaims(tx, idsOf(claims), actorId, at, {
    action: 'source_changed',
    payload: { sourceId, name: source.name },
  });
}

/** {@link refreshClaims} for every claim with an attribution read in this article. */
export async function refreshClaimsOfArticle(
  tx: Transaction,
  articleId: string,
  actorId: string,
  at: Date,
): Promise<void> {
  const claims = await tx.claim.findMany({
    where: { attributions: { some: { articleVersion: { articleId } } } },
    select: { id: true },
  });
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  await refreshClaims(tx, idsOf(claims), actorId, at, {
    action: 'article_changed',
    payload: { articleId, title: article.title },
  });
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
