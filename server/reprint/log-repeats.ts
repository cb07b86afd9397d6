import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { RepeatsToLog } from '@/domain/reprint/schema';
import { refuse, type Result } from '@/domain/result';

import { appendToClaim } from '../attribution/append';
import { type OpenedAttribution, openAttribution } from '../attribution/open';
import { numberRow } from '../attribution/numbers';
import { insertChain, placePassages } from '../attribution/place-passages';
import { type VersionRead, versionToRead } from '../attribution/prepare';
import { readableAttribution } from '../attribution/readable';
import { isRowOffTheRecord } from '../attribution/visible';
import { refreshClaim } from '../claim/refresh';
import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { lockAggregates } from '../history/queries';
import { once } from '../submission/once';

/**
 * Logs that a reprint says what was logged from the article that it reprints: one repeat for each
 * attribution, with the same speaker, stance, time, figure and chain, in the same words where they
 * stand in the reprint. All in one transaction, or none. Needs *log an attribution*. Refuses
 * (`not_found`) what the actor may not see or is off the record, (`invalid`) own reporting and words
 * that do not stand there. What is repeated in this article already is left out.
 */
export function logRepeats(
  actor: Actor,
  input: RepeatsToLog,
): Promise<Result<{ articleId: string; logged: string[] }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'log an attribution');
    return once(tx, person, input.submissionId, async () => {
      const version = await versionToRead(tx, input.articleVersionId);
      if (version.article.kind !== 'published') {
        return refuse('invalid', 'Own reporting reprints nothing.');
      }
      const at = new Date();
      const rows = await openInOrder(tx, person, input.attributionIds);
      const logged: string[] = [];
      for (const row of rows) {
        const reference = await repeat(tx, person, at, version, row);
        if (reference) logged.push(reference);
      }
      for (const claimId of new Set(rows.map((row) => row.claimId))) {
        await refreshClaim(tx, claimId, person.id, at);
      }
      return { ok: true, articleId: version.articleId, logged };
    });
  });
}

/** Locks all claims at once, so that two people who repeat wait for each other in no circle. */
async function openInOrder(
  tx: Transaction,
  person: Actor,
  ids: readonly string[],
): Promise<OpenedAttribution[]> {
  const places = await tx.attribution.findMany({
    where: { id: { in: [...ids] } },
    select: { claimId: true },
  });
  await lockAggregates(
    tx,
    places.map(({ claimId }) => claimId),
  );
  const rows: OpenedAttribution[] = [];
  for (const id of new Set(ids)) {
    const row = await openAttribution(tx, person, id);
    if (isRowOffTheRecord(row)) {
      stopWith(refuse('not_found', 'This attribution is not on the desk.'));
    }
    if (row.level !== 'as_published') {
      stopWith(refuse('invalid', 'What our own reporting brought is never repeated by a reprint.'));
    }
    rows.push(row);
  }
  return rows;
}

async function repeat(
  tx: Transaction,
  person: Actor,
  at: Date,
  version: VersionRead,
  row: OpenedAttribution,
): Promise<string | null> {
  const standing = await tx.attribution.findFirst({
    where: {
      repeatsId: row.id,
      withdrawnAt: null,
      articleVersion: { articleId: version.articleId },
    },
  });
  if (standing || row.articleVersion.article.id === version.articleId) return null;
  const passages = await placePassages(
    tx,
    version,
    row.passages.map(({ passage }) => ({
      words: passage.exact,
      form: passage.form,
      translated: passage.translated,
      originalWords: passage.originalWords,
      originalLanguage: passage.originalLanguage ?? undefined,
    })),
  );
  const id = uuid();
  const number = await numberRow(tx, row.claimId, { id, isHidden: row.level === 'off_record' });
  const made = await tx.attribution.create({
    data: {
      id,
      claimId: row.claimId,
      number,
      articleVersionId: version.id,
      speakerId: row.speakerId,
      principalId: row.principalId,
      stance: row.stance,
      scope: row.scope,
      scopeWords: row.scopeWords,
      level: row.level,
      saidOn: row.saidOn,
      saidEarliest: row.saidEarliest,
      saidLatest: row.saidLatest,
      figureLow: row.figureLow,
      figureHigh: row.figureHigh,
      qualifier: row.qualifier,
      repeatsId: row.id,
      loggedById: person.id,
      loggedAt: at,
      // The refresh afterwards takes the digest of what was written.
      contentDigest: '',
      authors: { create: { personId: person.id } },
    },
  });
  const relays = row.relays.map(({ sourceId, words }) => ({ sourceId, words }));
  await insertChain(tx, made.id, relays, passages);
  await appendToClaim(tx, made, person.id, at, 'attribution_logged', {
    after: await readableAttribution(tx, made.id),
  });
  return attributionReference(row.claim.number, number);
}
