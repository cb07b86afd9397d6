import type { TextRange } from '@/domain/article/passage-address';
import { partAt, textParts } from '@/domain/article/text-parts';
import { coveredBy, type SaidHere } from '@/domain/suggestion/covered';
import { suggestionKey } from '@/domain/suggestion/key';
import type { SuggestionNote } from '@/domain/suggestion/view';
import { formatFigure } from '@/domain/quantity/format-figure';
import { formatEdtf } from '@/domain/time/readable';
import type { Actor } from '@/domain/person/role';
import { newSpelling } from '@/extraction/new-spelling';
import type { Offer } from '@/extraction/offer';
import type { KnownSource } from '@/extraction/suggestion';

import { loggedFromArticle } from '../article/logged-queries';
import { type ArticleForLogging, articleForLogging } from '../article/queries';
import { visibleTo } from '../attribution/visible';
import { database } from '../database/client';
import { type FoundOffers, offersOf } from './offers';

/** What the desk offers of an article's latest version, in the part of its text that is shown. */
export interface ArticleSuggestions {
  versionId: string;
  state: FoundOffers['state'];
  /** The parts of the text that are shown on a page each, and the index of this one. */
  parts: TextRange[];
  part: number;
  /** Neither logged nor dismissed, in reading order: those of this part, and how many there are in all. */
  open: SuggestionNote[];
  openCount: number;
  /** Those of this part. */
  dismissed: SuggestionNote[];
  /** From here on there are more than are made, see `ReadOffers`; null: all are. */
  cutAt: number | null;
  /** How many stretches were too long to be read. */
  unread: number;
}

/** Which part of an article is to be shown, and beside what. */
export interface PartAsked {
  /** Where logged attributions have their words. */
  logged: readonly number[];
  /** A suggestion's key, or a place in the text; without either it is the first part. */
  at?: string | undefined;
  from?: number | undefined;
  /** Tries to read a text that could not be read before. */
  again?: boolean;
}

/**
 * The suggestions of an article as this actor sees them, or null if it is not on the desk. What was
 * logged counts as far as the actor may see it, so that nothing tells of a row off the record.
 */
export async function articleSuggestions(
  actor: Actor,
  ref: string,
  asked: PartAsked,
): Promise<ArticleSuggestions | null> {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const { versionId } = article;
  const found = await offersOf(article, asked.again);
  const { open, dismissed } = await sorted(actor, article, found);
  const begins = [...open, ...dismissed].map(placeOf);
  const parts = textParts(
    article.text,
    [...begins, ...asked.logged].toSorted((a, b) => a - b),
  );
  const at = open.find(({ key }) => key === asked.at);
  const part = partAt(parts, at ? placeOf(at) : (asked.from ?? 0));
  const { start, end } = parts[part] ?? { start: 0, end: 0 };
  const sources =
    found.state === 'found' ? new Map(found.sources.map((source) => [source.id, source])) : null;
  const notes = (offers: readonly Offer[]) =>
    offers
      .filter((offer) => placeOf(offer) >= start && placeOf(offer) < end)
      .map((offer) => noteOf(offer, article, sources?.get(offer.speaker?.sourceId ?? '') ?? null));
  return {
    versionId,
    state: found.state,
    parts,
    part,
    open: notes(open),
    openCount: open.length,
    dismissed: notes(dismissed),
    cutAt: found.state === 'found' ? found.cutAt : null,
    unread: found.state === 'found' ? found.unread.length : 0,
  };
}

/** Where the words of a suggestion begin. */
function placeOf({ passages }: Offer): number {
  return passages[0]?.[0] ?? 0;
}

/** Of what is offered: what is neither logged nor dismissed, and what is dismissed. */
async function sorted(actor: Actor, article: ArticleForLogging, found: FoundOffers) {
  if (found.state !== 'found') return { open: [], dismissed: [] };
  const [logged, dismissals] = await Promise.all([
    loggedHere(actor, article),
    database.suggestionDismissal.findMany({
      where: { articleVersionId: article.versionId, undoneAt: null },
      select: { suggestion: true },
    }),
  ]);
  const gone = new Set(dismissals.map(({ suggestion }) => suggestion));
  const isCovered = coveredBy(logged);
  const left = found.offers.filter(
    ({ key, speaker, passages }) =>
      !isCovered({
        key,
        speaker: speaker && { id: speaker.sourceId, name: speaker.name },
        passages: passages.map(([start, end]) => ({ start, end })),
      }),
  );
  return {
    open: left.filter(({ key }) => !gone.has(key)),
    dismissed: left.filter(({ key }) => gone.has(key)),
  };
}

/** A suggestion with what the desk knows of its speaker. */
interface FoundOffer {
  offer: Offer;
  known: KnownSource | null;
  /** Suggestions of the same unnamed speaker, as far as the text tells that it is the same. */
  sameUnnamed: string[];
}

/**
 * The suggestion with this key, as the form needs it; null if the text has none there, `not read` if
 * that could not be found out in time.
 */
export async function offerAt(
  article: ArticleForLogging,
  key: string | undefined,
): Promise<FoundOffer | 'not read' | null> {
  const wanted = suggestionKey.safeParse(key);
  if (!wanted.success) return null;
  const found = await offersOf(article);
  if (found.state === 'unknown language') return null;
  if (found.state !== 'found') return 'not read';
  const offer = found.offers.find((one) => one.key === wanted.data);
  if (!offer) return null;
  const { speaker } = offer;
  // One unnamed person of the text is one object there: "the official" is the one before.
  const same = found.offers.filter(
    (one) =>
      speaker?.unnamed &&
      one.speaker?.unnamed === speaker.unnamed &&
      one.speaker.name === speaker.name,
  );
  return {
    offer,
    known: found.sources.find(({ id }) => id === speaker?.sourceId) ?? null,
    sameUnnamed: same.map((one) => one.key).filter((one) => one !== offer.key),
  };
}

/**
 * The unnamed source that was logged from one of these suggestions of a version, as far as the actor
 * may see it: the same person speaks again. Null: none was.
 */
export async function unnamedLogged(
  actor: Actor,
  articleVersionId: string,
  suggestions: readonly string[],
): Promise<{ id: string; name: string } | null> {
  if (suggestions.length === 0) return null;
  const row = await database.attribution.findFirst({
    where: {
      articleVersionId,
      suggestion: { in: [...suggestions] },
      withdrawnAt: null,
      speaker: { kind: 'unnamed', withdrawnAt: null, mergedIntoId: null },
      AND: visibleTo(actor),
    },
    orderBy: { loggedAt: 'asc' },
    select: { speaker: { select: { id: true, name: true } } },
  });
  return row?.speaker ?? null;
}

/** The first open suggestion after this one in reading order, else the first; null: none is left. */
export async function nextSuggestion(
  actor: Actor,
  ref: string,
  after: string,
): Promise<string | null> {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const { open } = await sorted(actor, article, await offersOf(article));
  const keyPlace = (key: string) => Number(/\d+/.exec(key)?.[0]);
  const next = open.find(({ key }) => key !== after && keyPlace(key) >= keyPlace(after)) ?? open[0];
  return next?.key ?? null;
}

function noteOf(
  offer: Offer,
  article: ArticleForLogging,
  known: KnownSource | null,
): SuggestionNote {
  return {
    key: offer.key,
    stance: offer.stance,
    speaker: offer.speaker?.name ?? null,
    open: offer.open,
    quoting: offer.quoting,
    principal: offer.principal?.name ?? null,
    written: known && newSpelling(offer.speaker?.written ?? null, known),
    statement: offer.claim.statement,
    language: article.language,
    figures: offer.figure?.readings.map((figure) => formatFigure(figure, null)) ?? [],
    relays: offer.relays.map(({ name }) => name),
    said: offer.saidOn && {
      when: formatEdtf(offer.saidOn.edtf),
      basis: offer.saidOn.basis,
    },
    rule: offer.rule,
    passages: offer.passages.map(([start, end]) => ({ start, end })),
  };
}

/** What was logged from any version, with where its words stand in this one; keys are of one version. */
async function loggedHere(actor: Actor, { id, versionId }: ArticleForLogging): Promise<SaidHere[]> {
  const rows = await loggedFromArticle(actor, id, versionId);
  return rows.map(({ articleVersionId, suggestion, speakerId, speaker, passages }) => ({
    key: articleVersionId === versionId ? suggestion : null,
    speaker: speaker && { id: speakerId, name: speaker.name },
    passages: passages
      .flatMap(({ passage }) => [passage, ...passage.carriedTo])
      .filter((passage) => passage.articleVersionId === versionId),
  }));
}
