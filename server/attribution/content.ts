import type { Figure } from '@/domain/quantity/figure';
import type { Opening } from '@/domain/attribution/opening';
import type { NamedSource, SignedContent } from '@/domain/attribution/signed-content';
import type { Prisma } from '@/prisma/generated/client';

/** The check that tells that an attribution's words are missed in a later version: one, or none. */
export const missedWords = {
  where: { returnedAt: null, OR: [{ outcome: null }, { outcome: 'kept_old' }] },
  include: { articleVersion: { select: { number: true } } },
} as const satisfies Prisma.Attribution$wordsChecksArgs;

/** Everything of an attribution that a sign-off vouches for. */
export const contentInclude = {
  speaker: true,
  principal: true,
  relays: { orderBy: { position: 'asc' }, include: { source: true } },
  passages: { orderBy: { position: 'asc' }, include: { passage: true } },
  articleVersion: { select: { number: true, article: { include: { publisher: true } } } },
  wordsChecks: missedWords,
} as const satisfies Prisma.AttributionInclude;

type ContentRow = Prisma.AttributionGetPayload<{ include: typeof contentInclude }>;

/** A claim with what a sign-off vouches for of it. */
export const claimContentInclude = {
  participants: { orderBy: { position: 'asc' }, include: { source: true } },
} as const satisfies Prisma.ClaimInclude;

type ClaimContentRow = Prisma.ClaimGetPayload<{ include: typeof claimContentInclude }>;

/** What a claim says as it stands, in the words of the rules. */
export function signedClaimOf(claim: ClaimContentRow): SignedContent['claim'] {
  return {
    kind: claim.kind,
    statement: claim.statement,
    counted: claim.counted,
    population: claim.population,
    unit: claim.unit,
    eventTime: claim.eventTime,
    participants: claim.participants.map(({ sourceId, source, ownAct }) => ({
      sourceId,
      name: source.name,
      ownAct,
    })),
  };
}

/** The content of an attribution as it stands, in the words of the rules. */
export function signedContentOf(claim: ClaimContentRow, row: ContentRow): SignedContent {
  const { article, number } = row.articleVersion;
  const [missed] = row.wordsChecks;
  return {
    claim: signedClaimOf(claim),
    speaker: row.speaker && namedSource(row.speaker),
    principal: row.principal && namedSource(row.principal),
    stance: row.stance,
    scope: row.scope,
    scopeWords: row.scopeWords,
    level: row.level,
    passages: row.passages.map(({ passage }) => ({
      exact: passage.exact,
      form: passage.form,
      translated: passage.translated,
      originalWords: passage.originalWords,
    })),
    ...(number > 1 ? { version: number } : {}),
    ...(missed ? { lost: { version: missed.articleVersion.number, state: missed.state } } : {}),
    saidOn: row.saidOn,
    publishedOn: article.publishedOn,
    figure: figureOf(row),
    relays: row.relays.map(({ sourceId, source, words }) => ({
      sourceId,
      name: source.name,
      words,
    })),
    publisher: article.publisher && {
      sourceId: article.publisher.id,
      name: article.publisher.name,
    },
    repeatsId: row.repeatsId,
  };
}

/** How the level of an attribution was opened, if it was. */
export function openingOf({
  openedFrom,
  openedAt,
}: Pick<ContentRow, 'openedFrom' | 'openedAt'>): Opening | null {
  return openedFrom && openedAt ? { from: openedFrom, at: openedAt.getTime() } : null;
}

/** The decisions that hold: for every rule the ones that were taken back were never made. */
export const standing = { undo: null } as const satisfies Prisma.SignOffWhereInput;

/** An attribution's decisions as every rule reads them: those that hold, oldest first. */
export const standingSignOffs = {
  where: standing,
  orderBy: { decidedAt: 'asc' },
} as const satisfies Prisma.Attribution$signOffsArgs;

/** The content that an editor saw: written by the sign-off command, never changed since. */
export function signedOff(signOff: { content: Prisma.JsonValue }): SignedContent {
  return signOff.content as unknown as SignedContent;
}

/** Whether the article was changed under its words and nobody has settled that yet. */
export function wordsAreOpen({ wordsChecks }: Pick<ContentRow, 'wordsChecks'>): boolean {
  return wordsChecks.some(({ outcome }) => outcome === null);
}

/** The figure that an attribution states, or null. */
export function figureOf(
  row: Pick<ContentRow, 'figureLow' | 'figureHigh' | 'qualifier'>,
): Figure | null {
  if (row.figureLow === null || row.figureHigh === null || row.qualifier === null) return null;
  return {
    low: row.figureLow.toFixed(),
    high: row.figureHigh.toFixed(),
    qualifier: row.qualifier,
  };
}

/** A source's row in the words of the rules. */
export function namedSource(source: NonNullable<ContentRow['speaker']>): NamedSource {
  return {
    id: source.id,
    kind: source.kind,
    name: source.name,
    owner: source.owner,
    plural: (source.countHigh ?? source.countLow ?? 1) > 1,
    outletId: source.outletId,
    authenticatedOfficialDocument:
      source.official && source.held && source.authenticatedAt !== null,
  };
}
