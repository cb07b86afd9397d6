import { writeLine } from '@/interchange/line';

import type { Story } from '@/prisma/generated/client';

import { figureOf } from '../attribution/content';
import { isRowOffTheRecord } from '../attribution/visible';
import type { Transaction } from '../database/client';
import {
  type ArticleFound,
  articlesFound,
  type AttributionFound,
  attributionsFound,
  type ClaimFound,
  claimsFound,
  type NamedSource,
  type RoleFound,
  rolesFound,
  type SourceFound,
  sourcesFound,
  storiesFound,
  withdrawalReasons,
} from './export-queries';
import { externalIdOf } from './known-queries';

type Reasons = ReadonlyMap<string, string>;

/**
 * Every record that may leave the desk, a line each, in an order in which each names only those before
 * it. Nothing off the record is in it, nor what only the desk itself is about: sign-offs, verdicts,
 * comments, who knows a source, notes about our unnamed sources.
 */
export async function* exportLines(tx: Transaction): AsyncGenerator<string> {
  for await (const stories of storiesFound(tx)) {
    const reasons = await reasonsOf(tx, stories);
    for (const story of stories) yield storyLine(story, reasons);
  }
  for await (const sources of sourcesFound(tx)) {
    const reasons = await reasonsOf(tx, sources);
    for (const source of sources) yield sourceLine(source, reasons);
  }
  for await (const sources of sourcesFound(tx)) {
    const ids = sources.map(({ id }) => id);
    const roles = await rolesFound(tx, ids);
    const place = (role: RoleFound) => ids.indexOf(role.source.mergedInto?.id ?? role.source.id);
    const lines = roles
      .filter((role) => !isInItself(role))
      .map((role) => ({ place: place(role), line: roleLine(role) }));
    // Roles have no number of their own: what they say puts them in order, and says a role once.
    lines.sort((a, b) => a.place - b.place || (a.line < b.line ? -1 : 1));
    yield* new Set(lines.map(({ line }) => line));
  }
  for await (const articles of articlesFound(tx)) {
    const reasons = await reasonsOf(tx, articles);
    for (const article of articles) yield articleLine(article, reasons);
  }
  for await (const claims of claimsFound(tx)) {
    const reasons = await reasonsOf(tx, claims);
    for (const claim of claims) yield claimLine(claim, reasons);
  }
  for await (const claims of claimsFound(tx)) {
    const ids = claims.map(({ id }) => id);
    const found = await attributionsFound(tx, ids);
    const rows = repeatedFirst(found.filter((row) => !isRowOffTheRecord(row)));
    const gone = rows.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
    const reasons = await withdrawalReasons(tx, gone, 'attributionId');
    const names = new Map(rows.map((row) => [row.id, externalIdOf(row)]));
    for (const row of rows) yield attributionLine(row, names, reasons);
  }
}

export function reasonsOf(
  tx: Transaction,
  rows: readonly { id: string; withdrawnAt: Date | null }[],
): Promise<Map<string, string>> {
  const withdrawn = rows.filter(({ withdrawnAt }) => withdrawnAt).map(({ id }) => id);
  return withdrawalReasons(tx, withdrawn, 'aggregateId');
}

function withdrawnOf(row: { id: string; withdrawnAt: Date | null }, reasons: Reasons) {
  return row.withdrawnAt && { reason: reasons.get(row.id) ?? null };
}

function nameOf(source: NamedSource | null): string | null {
  return source && externalIdOf(source.mergedInto ?? source);
}

export function storyLine(story: Story, reasons: Reasons): string {
  return writeLine({
    type: 'story',
    externalId: externalIdOf(story),
    title: story.title,
    description: story.description,
    priority: story.priority === 'normal' ? null : story.priority,
    neededBy: story.neededBy?.toISOString() ?? null,
    withdrawn: withdrawnOf(story, reasons),
  });
}

export function sourceLine(source: SourceFound, reasons: Reasons): string {
  const ours = source.owner === 'ours';
  const aliases = new Map(
    [
      ...source.aliases,
      ...source.mergedHere.flatMap(({ name, aliases: more }) => [
        { name, language: null },
        ...more,
      ]),
    ]
      .filter(({ name }) => source.kind !== 'unnamed' && name !== source.name)
      .map((alias) => [alias.name, alias] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return writeLine({
    type: 'source',
    externalId: externalIdOf(source),
    kind: source.kind,
    name: source.name,
    // A note about one of ours may tell who it is.
    note: ours ? null : source.note,
    aliases: [...aliases.values()].map(({ name, language }) => ({ name, language })),
    owner: source.owner,
    outlet: nameOf(source.outlet),
    statedReason: source.statedReason,
    countLow: source.countLow,
    countHigh: source.countHigh,
    official: source.official,
    held: source.held,
    withdrawn: withdrawnOf(source, reasons),
  });
}

/** A role that, with its two sources merged, somebody would hold in or for themselves. */
function isInItself({ source, organization, speaksFor }: RoleFound): boolean {
  const name = nameOf(source);
  return name === nameOf(organization) || name === nameOf(speaksFor);
}

function roleLine(role: RoleFound): string {
  return writeLine({
    type: 'role',
    source: nameOf(role.source) ?? '',
    title: role.title,
    organization: nameOf(role.organization),
    headsIt: role.headsIt,
    speaksFor: nameOf(role.speaksFor),
    from: role.heldFrom,
    until: role.heldUntil,
  });
}

export function articleLine(article: ArticleFound, reasons: Reasons): string {
  return writeLine({
    type: 'article',
    externalId: externalIdOf(article),
    kind: article.kind,
    title: article.title,
    publisher: nameOf(article.publisher),
    // One that an erasure blacked out is no address any more.
    url: article.canonicalUrl && article.url,
    archiveUrl: readable(article.archiveUrl),
    byline: article.byline,
    reportingForm: article.reportingForm,
    publishedOn: article.publishedOn,
    language: article.language,
    story: article.story && externalIdOf(article.story),
    ours: article.ours,
    versions: article.versions,
    withdrawn: withdrawnOf(article, reasons),
  });
}

/** An address; null for one of which an erasure blacked out a part (`black_out`). */
function readable(url: string | null): string | null {
  return url !== null && !/[░▒▓█]/.test(url) ? url : null;
}

export function claimLine(claim: ClaimFound, reasons: Reasons): string {
  const participants = new Map(
    claim.participants
      .map(({ source, ownAct }) => [nameOf(source) ?? '', ownAct] as const)
      .reverse(),
  );
  return writeLine({
    type: 'claim',
    externalId: externalIdOf(claim),
    statement: claim.statement,
    context: claim.context,
    kind: claim.kind,
    language: claim.language,
    story: claim.story && externalIdOf(claim.story),
    tags: claim.tags,
    eventTime: claim.eventTime,
    counted: claim.counted,
    population: claim.population,
    unit: claim.unit,
    participants: [...participants].reverse().map(([source, ownAct]) => ({ source, ownAct })),
    withdrawn: withdrawnOf(claim, reasons),
  });
}

export function attributionLine(
  row: AttributionFound,
  names: ReadonlyMap<string, string>,
  reasons: Reasons,
): string {
  const { articleVersion, claim } = row;
  const speaker = nameOf(row.speaker);
  const principal = nameOf(row.principal);
  const figure = claim.kind === 'quantity' ? figureOf(row) : null;
  const relays = row.relays
    .map(({ source, words }) => ({ source: nameOf(source) ?? '', words }))
    .filter(({ source }) => source !== speaker)
    .filter(({ source }, index, all) => source !== all[index - 1]?.source);
  return writeLine({
    type: 'attribution',
    externalId: externalIdOf(row),
    claim: externalIdOf(claim),
    article: externalIdOf(articleVersion.article),
    version: articleVersion.number === 1 ? null : articleVersion.number,
    speaker,
    principal: principal === speaker ? null : principal,
    stance: row.stance,
    scopeWords: row.scopeWords,
    level: row.level,
    saidOn: row.saidOn,
    figure: figure && { low: figure.low, high: figure.high, qualifier: figure.qualifier },
    relays,
    passages: row.passages.map(({ passage }) => ({
      words: passage.exact,
      start: passage.start,
      form: passage.form,
      translated: passage.translated,
      originalWords: passage.originalWords,
      originalLanguage: passage.originalLanguage,
    })),
    repeats: row.repeatsId === null ? null : (names.get(row.repeatsId) ?? null),
    note: row.note,
    withdrawn: withdrawnOf(row, reasons),
  });
}

/** In the order of their numbers, but each after the one that it repeats. */
function repeatedFirst(rows: readonly AttributionFound[]): AttributionFound[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ordered = new Set<AttributionFound>();
  const put = (row: AttributionFound, depth = 0) => {
    const repeated = row.repeatsId === null ? undefined : byId.get(row.repeatsId);
    if (repeated && depth < rows.length) put(repeated, depth + 1);
    ordered.add(row);
  };
  for (const row of rows) put(row);
  return [...ordered];
}
