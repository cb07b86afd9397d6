import { stanceWords } from '@/domain/attribution/stance';
import type { Actor } from '@/domain/person/role';
import { formatFigure } from '@/domain/quantity/format-figure';
import { attributionReference, numberOf, numberText, reference } from '@/domain/reference';
import { formatEdtf } from '@/domain/time/readable';
import { typedTime } from '@/domain/time/typed-time';

import { claimHead } from '../claim/head-queries';
import { database } from '../database/client';
import { seenOfRow } from '../history/queries';
import { sourceVisibleTo } from '../source/visible';
import { contentInclude, figureOf } from './content';
import { rowCalled } from './row-called';
import { isHiddenFrom, isRowOffTheRecord, offTheRecord, visibilitySelect } from './visible';

/** A source as a list of recent ones offers it. */
export interface RecentSpeaker {
  id: string;
  name: string;
}

const named = {
  id: true,
  name: true,
  mergedInto: { select: { id: true, name: true } },
} as const;

/** The source that counts where this one is named. */
function standingFor({
  mergedInto,
  id,
  name,
}: RecentSpeaker & { mergedInto: RecentSpeaker | null }) {
  return mergedInto ?? { id, name };
}

/** Who was named as speaker in this article so far, the last one first. */
export async function recentSpeakers(articleId: string): Promise<RecentSpeaker[]> {
  const rows = await database.attribution.findMany({
    where: {
      articleVersion: { articleId },
      withdrawnAt: null,
      NOT: offTheRecord,
      speaker: { withdrawnAt: null },
    },
    orderBy: { loggedAt: 'desc' },
    take: 40,
    select: { speaker: { select: named } },
  });
  const speakers = rows.flatMap(({ speaker }) => (speaker ? [standingFor(speaker)] : []));
  const byId = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return [...byId.values()].slice(0, 8);
}

/** The attributions of a claim that another one may only pass on. */
export async function repeatable(
  actor: Actor,
  claimId: string,
  exceptId: string | null,
): Promise<{ id: string; label: string }[]> {
  const rows = await database.attribution.findMany({
    where: { claimId, withdrawnAt: null, ...(exceptId ? { id: { not: exceptId } } : {}) },
    orderBy: { number: 'asc' },
    include: {
      claim: { select: { number: true } },
      speaker: { select: { name: true } },
      signOffs: visibilitySelect.signOffs,
    },
  });
  return rows
    .filter((row) => !isHiddenFrom(actor, row))
    .map((row) => ({
      id: row.id,
      label: `${attributionReference(row.claim.number, row.number)}: ${row.speaker?.name ?? 'maker not stated'} ${stanceWords[row.stance].verb}`,
    }));
}

/** An attribution as its edit form is filled; null if it is not there for this actor. */
export async function attributionForEditing(actor: Actor, claimRef: string, number: number) {
  const claimNumber = numberOf('claim', claimRef);
  if (claimNumber === null) return null;
  const place = await database.attribution.findFirst({
    where: rowCalled(claimNumber, number),
    select: { id: true, claimId: true, ...visibilitySelect },
  });
  const shown = (await claimHead(claimNumber))?.revision ?? 0;
  const revision = place && (await seenOfRow(database, shown, place, isRowOffTheRecord(place)));
  const row = await database.attribution.findFirst({
    where: { AND: rowCalled(claimNumber, number), withdrawnAt: null, claim: { withdrawnAt: null } },
    include: { ...contentInclude, claim: true, signOffs: visibilitySelect.signOffs },
  });
  if (!row || revision === null || isHiddenFrom(actor, row)) return null;
  const { article } = row.articleVersion;
  const figure = figureOf(row);
  return {
    id: row.id,
    reference: attributionReference(claimNumber, row.number),
    claimId: row.claimId,
    statement: row.claim.statement,
    revision,
    articleId: article.id,
    articleTitle: article.title,
    ownReporting: article.kind === 'own_reporting',
    published: formatEdtf(article.publishedOn),
    value: {
      speaker: row.speaker ? { id: row.speaker.id, text: row.speaker.name } : {},
      speakerNotStated: row.speaker ? '' : 'on',
      stance: row.stance,
      passages: row.passages.map(({ passage }) => ({
        words: passage.exact,
        near: String(passage.start),
        form: passage.form,
        translated: passage.translated,
        originalWords: passage.originalWords ?? '',
        originalLanguage: passage.originalLanguage ?? '',
      })),
      speaksForNobody: row.speaker && !row.principal ? 'on' : '',
      principal: row.principal ? { id: row.principal.id, text: row.principal.name } : {},
      scope: row.scope,
      scopeWords: row.scopeWords ?? '',
      level: row.level,
      saidOn: typedTime(row.saidOn),
      figure: figure ? formatFigure(figure, null) : '',
      relays: row.relays.map(({ source, words }) => ({
        source: { id: source.id, text: source.name },
        words: words ?? '',
      })),
      repeatsId: row.repeatsId ?? '',
      note: row.note ?? '',
    },
  };
}

/** `A-318`: the reference of the article that a version belongs to. */
export async function articleRefOfVersion(versionId: string): Promise<string> {
  const version = await database.articleVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { article: { select: { number: true } } },
  });
  return reference('article', version.article.number);
}

/** A source by its id, as a combobox shows one that is picked already; null if it is not there. */
export async function pickedSpeaker(actor: Actor, id: string): Promise<RecentSpeaker | null> {
  const source = await database.source.findFirst({
    where: { id, withdrawnAt: null, AND: sourceVisibleTo(actor) },
    select: named,
  });
  return source && standingFor(source);
}

/** `/claims/C-1042/attributions/3`: the page of the attribution with this id. */
export async function attributionAddress(id: string): Promise<string> {
  const row = await database.attribution.findUniqueOrThrow({
    where: { id },
    select: { number: true, claim: { select: { number: true } } },
  });
  return `/claims/${reference('claim', row.claim.number)}/attributions/${numberText(row.number)}`;
}
