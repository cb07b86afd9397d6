import { v7 as uuid } from 'uuid';

import { type AttributionRecord, evidenceAsOf, reviewOf } from '@/domain/claim/evidence';
import type { HistoryAction } from '@/domain/history/event';
import type { Json } from '@/domain/history/canonical-json';
import { claimStatus } from '@/domain/claim/status';
import type { Prisma } from '@/prisma/generated/client';
import type { Status } from '@/domain/claim/settle-status';
import { type ClaimSummary, summarize } from '@/domain/claim/summary';

import { standing } from '../attribution/content';
import { offTheRecord } from '../attribution/visible';
import { raiseCorrections } from '../correction/raise-corrections';
import type { Database, Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { refreshQueue } from '../review/refresh-queue';
import { refreshVerdict } from '../verdict/refresh-verdict';
import { tellEditorOf } from '../review/tell';
import { announceSummary } from '../live/announce';
import { refreshClaimText } from '../search/claim-text';
import { familyOf } from '../source/stand-ins';
import { lastActivity } from './last-activity';
import { type LoadedEvidence, loadClaimEvidence } from './load';
import { numberOpened } from './number-opened';
import { refreshEntry } from './refresh-entry';
import { type SettledAttribution, writeSettled } from './summary-queries';

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

/** What is special about a change. */
export interface ChangeKind {
  /** A correction of spelling or place: who makes it becomes no author. */
  authorsStay?: boolean;
  /** A decision is taken back: nothing happened that an editor has to hear of. */
  tellNobody?: boolean;
  /** A claim comes back from a merge: the status that it had before it, which corrections know. */
  statusBefore?: Status;
}

/**
 * Brings what is derived of a claim up to date after a change to anything it rests on, in the same
 * transaction: each attribution's digest and review state, the claim's summary and verdict, what of it
 * stands in the review queue, its entry in the list, and the words by which it is found. An attribution
 * whose signed content the change altered gets `actorId` as a further author, who then may not sign it
 * off. The claim must be locked by the caller.
 */
export async function refreshClaim(
  tx: Transaction,
  claimId: string,
  actorId: string,
  at: Date,
  change: ChangeKind = {},
): Promise<void> {
  const loaded = await loadNumbered(tx, claimId);
  const recordById = new Map(loaded.records.map((record) => [record.id, record]));
  const settled: SettledAttribution[] = [];
  for (const row of loaded.claim.attributions) {
    const record = recordById.get(row.id);
    if (record) settled.push(...(await settleAttribution(tx, row, record, actorId, at, change)));
  }
  await writeSettled(tx, settled);
  const summary = summaryOf(loaded, at);
  const lastActivityAt = await lastActivity(tx, loaded, summary, at);
  await tx.claim.update({
    where: { id: claimId },
    data: {
      status: summary.status,
      summary: summary as object,
      waitingCount: summary.waiting.total + summary.waiting.underReReview,
      lastActivityAt,
    },
  });
  await announceSummary(tx, loaded.claim, summary);
  const before = change.statusBefore ?? (loaded.claim.status as Status);
  if (before !== summary.status) {
    await tx.statusMove.create({
      data: { id: uuid(), claimId, before, after: summary.status, movedAt: at },
    });
  }
  await raiseCorrections(tx, {
    claimId,
    before,
    after: summary.status,
    actorId,
    at,
  });
  await refreshQueue(tx, loaded, summary, at);
  const verdict = await refreshVerdict(tx, loaded, actorId, at);
  await refreshEntry(tx, loaded, summary, verdict, lastActivityAt);
  await refreshClaimText(tx, loaded);
}

/** A claim's evidence, with the numbers that everybody sees for what was opened. */
async function loadNumbered(tx: Transaction, claimId: string): Promise<LoadedEvidence> {
  const loaded = await loadClaimEvidence(tx, claimId);
  if (!loaded) throw new Error(`No claim ${claimId}`);
  return (await numberOpened(tx, loaded)) ? loadNumbered(tx, claimId) : loaded;
}

/** The digest of an attribution that was just written, with its author, and not refreshed yet. */
export const notYet = '';

/** Tells whom a change concerns; answers the attribution if it is written anew. */
async function settleAttribution(
  tx: Transaction,
  row: LoadedEvidence['claim']['attributions'][number],
  record: AttributionRecord,
  actorId: string,
  at: Date,
  change: ChangeKind,
): Promise<SettledAttribution[]> {
  const altered = record.presentDigest !== row.contentDigest;
  const review = reviewOf(record);
  const isNew = row.contentDigest === notYet;
  if (altered && !isNew && !change.authorsStay) {
    await tx.attributionAuthor.createMany({
      data: [{ attributionId: row.id, personId: actorId }],
      skipDuplicates: true,
    });
  }
  if (!change.tellNobody) await tellEditorOf(tx, row, review, actorId, at);
  return altered || review !== row.review
    ? [{ id: row.id, digest: record.presentDigest, review }]
    : [];
}

/** What a change to something outside a claim adds to the claim's own history. */
export interface OutsideChange {
  action: Extract<HistoryAction, 'source_changed' | 'article_changed'>;
  payload: Json;
}

/** A claim that rests on something. */
export interface RestingClaim {
  id: string;
  /** It does by rows that are off the record alone. */
  apart: boolean;
}

/**
 * After a change to what claims rest on but do not contain (a source, an article): locks those
 * claims, notes the change in their histories and refreshes them.
 */
export async function refreshClaims(
  tx: Transaction,
  claims: readonly RestingClaim[],
  actorId: string,
  at: Date,
  change: OutsideChange,
): Promise<void> {
  await lockAggregates(
    tx,
    claims.map(({ id }) => id),
  );
  for (const { id, apart } of claims.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: id,
      actorId,
      at,
      apart,
      ...change,
    });
    await refreshClaim(tx, id, actorId, at);
  }
}

/** {@link claimsOfSources}, and which of them do by rows that are off the record alone. */
export async function claimsResting(
  tx: Transaction,
  sourceIds: readonly string[],
): Promise<RestingClaim[]> {
  const shown = await claimsOfSources(tx, sourceIds, { NOT: offTheRecord });
  const all = await claimsOfSources(tx, sourceIds);
  return all.map((id) => ({ id, apart: !shown.includes(id) }));
}

/**
 * The claims that any of these sources takes part in, spoke on or passed on, now or in a version that
 * was signed off.
 * @param rows of which rows that is asked; of all unless told
 */
export async function claimsOfSources(
  db: Database | Transaction,
  sourceIds: readonly string[],
  rows: Prisma.AttributionWhereInput = {},
): Promise<string[]> {
  const among = { in: [...sourceIds] };
  // What was signed off before the speaker was changed goes on counting.
  const signedOffWith = sourceIds.flatMap((sourceId) =>
    ['speaker', 'principal'].map((part) => ({
      signOffs: { some: { ...standing, content: { path: [part, 'id'], equals: sourceId } } },
    })),
  );
  const claims = await db.claim.findMany({
    where: {
      OR: [
        { participants: { some: { sourceId: among } } },
        {
          attributions: {
            some: {
              AND: rows,
              OR: [
                { speakerId: among },
                { principalId: among },
                { speaker: { outletId: among } },
                { relays: { some: { sourceId: among } } },
                { articleVersion: { article: { publisherId: among } } },
                ...signedOffWith,
              ],
            },
          },
        },
      ],
    },
    select: { id: true },
  });
  return claims.map(({ id }) => id);
}

/** {@link refreshClaims} for every claim that this source, or one merged with it, has to do with. */
export async function refreshClaimsOfSource(
  tx: Transaction,
  sourceId: string,
  actorId: string,
  at: Date,
): Promise<void> {
  const claims = await claimsResting(tx, await familyOf(tx, sourceId));
  const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
  await refreshClaims(tx, claims, actorId, at, {
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
    select: {
      id: true,
      attributions: {
        where: { articleVersion: { articleId }, NOT: offTheRecord },
        take: 1,
        select: { id: true },
      },
    },
  });
  const resting = claims.map(({ id, attributions }) => ({ id, apart: attributions.length === 0 }));
  const article = await tx.article.findUniqueOrThrow({ where: { id: articleId } });
  await refreshClaims(tx, resting, actorId, at, {
    action: 'article_changed',
    payload: { articleId, title: article.title },
  });
}
