import { isCovered, type SaidHere } from '@/domain/suggestion/covered';
import { suggestionKey } from '@/domain/suggestion/key';
import type { LikelyClaim, SuggestionNote } from '@/domain/suggestion/view';
import { formatFigure } from '@/domain/quantity/format-figure';
import { formatEdtf } from '@/domain/time/readable';
import type { Actor } from '@/domain/person/role';
import { newSpelling } from '@/extraction/new-spelling';
import type { Offer } from '@/extraction/offer';
import type { KnownSource } from '@/extraction/suggestion';

import { loggedFromArticle } from '../article/logged-queries';
import { type ArticleForLogging, articleForLogging } from '../article/queries';
import { visibleTo } from '../attribution/visible';
import { claimBefore, searchClaims } from '../claim/pick-queries';
import { database } from '../database/client';
import { offersOf } from './offers';

/** What the desk offers of an article's latest version. */
export interface ArticleSuggestions {
  versionId: string;
  /** Neither logged nor dismissed, in reading order. */
  open: SuggestionNote[];
  dismissed: SuggestionNote[];
  /** False: the text is in a language that the rules do not read. */
  readable: boolean;
}

/**
 * The suggestions of an article as this actor sees them, or null if it is not on the desk. What was
 * logged counts as far as the actor may see it, so that nothing tells of a row off the record.
 */
export async function articleSuggestions(
  actor: Actor,
  ref: string,
): Promise<ArticleSuggestions | null> {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const { versionId } = article;
  const found = await offersOf(article);
  if (!found) return { versionId, open: [], dismissed: [], readable: false };
  const [logged, dismissals] = await Promise.all([
    loggedHere(actor, article),
    database.suggestionDismissal.findMany({
      where: { articleVersionId: versionId, undoneAt: null },
      select: { suggestion: true },
    }),
  ]);
  const gone = new Set(dismissals.map(({ suggestion }) => suggestion));
  const left = found.offers.filter(
    (offer) =>
      !isCovered(
        {
          key: offer.key,
          speaker: offer.speaker && { id: offer.speaker.sourceId, name: offer.speaker.name },
          passages: offer.passages.map(([start, end]) => ({ start, end })),
        },
        logged,
      ),
  );
  const notes = left.map((offer) => noteOf(offer, article, found.sources));
  return {
    versionId,
    open: notes.filter(({ key }) => !gone.has(key)),
    dismissed: notes.filter(({ key }) => gone.has(key)),
    readable: true,
  };
}

/** A suggestion with what the desk knows of its speaker. */
interface FoundOffer {
  offer: Offer;
  known: KnownSource | null;
  /** Suggestions of the same unnamed speaker, as far as the text tells that it is the same. */
  sameUnnamed: string[];
}

/** The suggestion with this key, as the form needs it; null if the text has none there. */
export async function offerAt(
  article: ArticleForLogging,
  key: string | undefined,
): Promise<FoundOffer | null> {
  const wanted = suggestionKey.safeParse(key);
  const found = wanted.success ? await offersOf(article) : null;
  const offer = found?.offers.find((one) => one.key === wanted.data);
  if (!found || !offer) return null;
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
    known: knownSpeaker(offer, found.sources),
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
  const suggestions = await articleSuggestions(actor, ref);
  const placeOf = (key: string) => Number(/\d+/.exec(key)?.[0]);
  const open = suggestions?.open ?? [];
  const next = open.find(({ key }) => key !== after && placeOf(key) >= placeOf(after)) ?? open[0];
  return next?.key ?? null;
}

const mostLikely = 3;

/** The claims on the desk that a suggestion may be about, the likeliest first. */
export async function likelyClaims(ref: string, key: string): Promise<LikelyClaim[]> {
  const article = await articleForLogging(ref);
  const found = article && (await offerAt(article, key));
  return found ? claimsLike(found.offer, article) : [];
}

/**
 * As {@link likelyClaims}, of a suggestion at hand. "Such a call happened" is likeliest about the claim
 * that was logged from the words before it.
 */
export async function claimsLike(
  { claim, passages }: Pick<Offer, 'claim' | 'passages'>,
  { versionId }: Pick<ArticleForLogging, 'versionId'>,
): Promise<LikelyClaim[]> {
  const [like, before] = await Promise.all([
    searchClaims(claim.statement),
    claim.refersBack ? claimBefore(versionId, passages[0]?.[0] ?? 0) : null,
  ]);
  const others = like.filter(({ id }) => id !== before?.id);
  return [...(before ? [before] : []), ...others].slice(0, mostLikely);
}

function knownSpeaker({ speaker }: Offer, sources: readonly KnownSource[]): KnownSource | null {
  return sources.find(({ id }) => id === speaker?.sourceId) ?? null;
}

function noteOf(
  offer: Offer,
  article: ArticleForLogging,
  sources: readonly KnownSource[],
): SuggestionNote {
  const known = knownSpeaker(offer, sources);
  return {
    key: offer.key,
    stance: offer.stance,
    speaker: offer.speaker?.name ?? null,
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
