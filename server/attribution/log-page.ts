import { z } from 'zod';

import { rangeFromAddress, type TextRange } from '@/domain/article/passage-address';
import { saidTimeFromWords } from '@/domain/attribution/said-time';
import { stances } from '@/domain/attribution/stance';
import type { Actor } from '@/domain/person/role';
import { readDay } from '@/domain/time/read-day';
import { openUntil } from '@/domain/time/edtf';
import { formatEdtf } from '@/domain/time/readable';
import { typedTime } from '@/domain/time/typed-time';
import { formatFigure } from '@/domain/quantity/format-figure';
import { newSpelling } from '@/extraction/new-spelling';
import type { Offer } from '@/extraction/offer';

import { type ArticleForLogging, articleForLogging } from '../article/queries';
import { recentClaims } from '../claim/pick-queries';
import { claimToLogTo } from '../claim/form-queries';
import { filledForm } from '../suggestion/filled-form';
import { claimsLike } from '../suggestion/likely-queries';
import { offerAt, unnamedLogged } from '../suggestion/queries';
import { attributionForEditing, pickedSpeaker, recentSpeakers, repeatable } from './form-queries';

/** What the address of the logging page asks for. */
export interface LogRequest {
  /** Places in the text: `12-54`. */
  places: readonly string[];
  /** A claim's reference. */
  claim: string | undefined;
  /** A source's id. */
  speaker: string | undefined;
  /** A stance, and when it was said as somebody would type it: filled in where the page asks for them. */
  stance?: string | undefined;
  said?: string | undefined;
  /** An attribution's reference, `C-12/3`: the same words by the same way, for another claim. */
  like?: string | undefined;
  /** A suggestion's key: everything that it tells is filled in. */
  suggestion?: string | undefined;
  /** Which of those whom its open speaker can be, counted from 0. */
  candidate?: string | undefined;
}

/**
 * Everything that the logging form of an article is filled and helped with; null if the article is
 * not on the desk. Places, claim and speaker that are not there are left out.
 */
export async function logPage(actor: Actor, ref: string, request: LogRequest) {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const claim = request.claim ? await claimToLogTo(request.claim) : null;
  const stance = z.enum(stances).safeParse(request.stance).data;
  const saidAsked = readDay(request.said ?? '').ok ? request.said : '';
  const speakerId = z.uuid().safeParse(request.speaker).data;
  const [, likeClaim, likeNumber] = /^(C-\d{1,9})\/(\d{1,6})$/.exec(request.like ?? '') ?? [];
  const [filled, speaker, like, speakers, claims, repeats] = await Promise.all([
    filledFrom(actor, article, request.suggestion, request.candidate),
    speakerId ? pickedSpeaker(actor, speakerId) : null,
    likeClaim ? attributionForEditing(actor, likeClaim, Number(likeNumber)) : null,
    recentSpeakers(article.id),
    recentClaims(article.id),
    claim ? repeatable(actor, claim.id, null) : [],
  ]);
  const suggestion = filled === 'not read' ? null : filled;
  const places =
    suggestion?.places ??
    request.places.flatMap((place) => rangeFromAddress(place, article.text) ?? []);
  const { passages, saidOn, saidBasis } = readPlaces(article, places);
  return {
    article,
    claim,
    places,
    published: formatEdtf(article.publishedOn),
    ownReporting: article.kind === 'own_reporting',
    recentSpeakers: speakers,
    recentClaims: claims,
    repeatable: repeats,
    saidBasis: suggestion ? suggestion.saidBasis : saidBasis,
    suggestion,
    /** A suggestion was asked for, and could not be found in time. */
    suggestionNotRead: filled === 'not read',
    value: {
      claim: {
        ...(claim ? { id: claim.id, text: claim.statement } : {}),
        language: suggestion ? article.language : 'en',
        storyId: article.storyId ?? '',
        participants: [{}],
        ...(suggestion && !claim ? suggestion.value.claim : {}),
      },
      attribution: {
        ...(speaker ? { speaker: { id: speaker.id, text: speaker.name } } : {}),
        ...(stance ? { stance } : {}),
        passages: passages.length > 0 ? passages : [{ form: 'paraphrased' }],
        scope: 'whole',
        saidOn:
          like?.articleId === article.id
            ? chosenTime(like.value.saidOn, article)
            : saidAsked || saidOn,
        // An empty row to begin with: most of what an article retells came through another outlet.
        relays: [{}],
        ...(like?.articleId === article.id ? wayOf(like.value) : {}),
        ...suggestion?.value.attribution,
      },
    },
  };
}

/** What a suggestion tells of everything that the form asks; null: the text has none with this key. */
async function filledFrom(
  actor: Actor,
  article: ArticleForLogging,
  key: string | undefined,
  candidate: string | undefined,
) {
  const found = await offerAt(article, key);
  if (!found || found === 'not read') return found;
  const { known, sameUnnamed } = found;
  const offer = withCandidate(found.offer, candidate);
  const again = await unnamedLogged(actor, article.versionId, sameUnnamed);
  const readings = offer.figure?.readings.map((figure) => formatFigure(figure, null)) ?? [];
  return {
    key: offer.key,
    rule: offer.rule,
    places: offer.passages.map(([start, end]) => ({ start, end })),
    saidBasis: offer.saidOn?.basis ?? null,
    value: filledForm(offer, article.text, again),
    /** Both ways to read the figure, if there are two. */
    readings: readings.length > 1 ? readings : [],
    /** A spelling of the speaker that the desk does not know yet. */
    newSpelling: known && newSpelling(offer.speaker?.written ?? null, known),
    likely: await claimsLike(offer, article),
  };
}

/** The suggestion with the one chosen of those whom its open speaker can be. */
function withCandidate(offer: Offer, candidate: string | undefined): Offer {
  const name = offer.open?.candidates[Number(candidate ?? Number.NaN)];
  if (name === undefined) return offer;
  return {
    ...offer,
    open: null,
    speaker: { name, sourceId: null, kind: 'person', unnamed: null, written: null },
  };
}

/** What another claim in the same words shares with an attribution: on whose behalf, through whom. */
function wayOf({ principal, relays }: LikeValue) {
  return {
    principal,
    relays: relays.length > 0 ? relays : [{}],
  };
}

/** A time of saying that somebody gave; empty for the default, which is not carried over as given. */
function chosenTime(saidOn: string, article: { publishedOn: string }): string {
  return saidOn === typedTime(openUntil(article.publishedOn)) ? '' : saidOn;
}

type LikeValue = NonNullable<Awaited<ReturnType<typeof attributionForEditing>>>['value'];

/** What the text tells of words selected in it. */
export interface WordsRead {
  passages: { words: string; near: string; form: string }[];
  /** As it is typed; empty if the words do not tell. */
  saidOn: string;
  /** "“on Sunday”, counted back from 12 Nov 2024" */
  saidBasis: string | null;
}

/**
 * Reads words that were selected while the form was open, as they are read when it opens; null if the
 * article is not on the desk or no place is in its text.
 */
export async function readSelected(
  ref: string,
  places: readonly string[],
): Promise<WordsRead | null> {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const ranges = places.flatMap((place) => rangeFromAddress(place, article.text) ?? []);
  return ranges.length > 0 ? readPlaces(article, ranges) : null;
}

function readPlaces(
  article: { text: string; publishedOn: string },
  places: readonly TextRange[],
): WordsRead {
  const said = saidTimeFromWords(
    places.map((place) => sentencesAround(article.text, place)).join('\n'),
    article.publishedOn,
  );
  return {
    passages: places.map(({ start, end }) => ({
      words: article.text.slice(start, end),
      near: String(start),
      form: isQuoted(article.text, start, end) ? 'direct' : 'paraphrased',
    })),
    saidOn: said ? typedTime(said.edtf) : '',
    saidBasis: said?.basis ?? null,
  };
}

/** True if the words begin with, or stand right after, an opening quotation mark. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /["“„«]/.test(text.slice(Math.max(0, start - 1), start + 1)) && end > start;
}

/** The words with the rest of the sentences that they stand in: the time of saying may stand there. */
function sentencesAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n') + 1, before.search(/[.!?]["”]?\s[^.!?]*$/) + 1, 0);
  const after = /[.!?\n]/.exec(text.slice(end));
  // What ends the sentence before is no part of this one.
  return text.slice(from, after ? end + after.index : text.length).replace(/^["”\s]+/, '');
}
