import { z } from 'zod';

import { rangeFromAddress } from '@/domain/article/passage-address';
import { saidTimeFromWords } from '@/domain/attribution/said-time';
import type { Actor } from '@/domain/person/role';
import { formatEdtf } from '@/domain/time/readable';
import { typedTime } from '@/domain/time/typed-time';

import { articleForLogging } from '../article/queries';
import { recentClaims } from '../claim/pick-queries';
import { claimToLogTo } from '../claim/form-queries';
import { pickedSpeaker, recentSpeakers, repeatable } from './form-queries';

/** What the address of the logging page asks for. */
export interface LogRequest {
  /** Places in the text: `12-54`. */
  places: readonly string[];
  /** A claim's reference. */
  claim: string | undefined;
  /** A source's id. */
  speaker: string | undefined;
}

/**
 * Everything that the logging form of an article is filled and helped with; null if the article is
 * not on the desk. Places, claim and speaker that are not there are left out.
 */
export async function logPage(actor: Actor, ref: string, request: LogRequest) {
  const article = await articleForLogging(ref);
  if (!article) return null;
  const claim = request.claim ? await claimToLogTo(request.claim) : null;
  const speakerId = z.uuid().safeParse(request.speaker).data;
  const [speaker, speakers, claims, repeats] = await Promise.all([
    speakerId ? pickedSpeaker(speakerId) : null,
    recentSpeakers(article.id),
    recentClaims(article.id),
    claim ? repeatable(actor, claim.id, null) : [],
  ]);
  const places = request.places.flatMap((place) => rangeFromAddress(place, article.text) ?? []);
  const passages = places.map(({ start, end }) => {
    const words = article.text.slice(start, end);
    return {
      words,
      near: String(start),
      form: isQuoted(article.text, start, end) ? 'direct' : 'paraphrased',
    };
  });
  const said = saidTimeFromWords(
    places.map((place) => sentencesAround(article.text, place)).join('\n'),
    article.publishedOn,
  );
  return {
    article,
    claim,
    places,
    published: formatEdtf(article.publishedOn),
    ownReporting: article.kind === 'own_reporting',
    recentSpeakers: speakers,
    recentClaims: claims,
    repeatable: repeats,
    saidBasis: said?.basis ?? null,
    value: {
      claim: {
        ...(claim ? { id: claim.id, text: claim.statement } : {}),
        kind: 'event',
        language: 'en',
        storyId: article.storyId ?? '',
        participants: [{}],
      },
      attribution: {
        ...(speaker ? { speaker: { id: speaker.id, text: speaker.name } } : {}),
        passages: passages.length > 0 ? passages : [{ form: 'paraphrased' }],
        scope: 'whole',
        saidOn: said ? typedTime(said.edtf) : '',
      },
    },
  };
}

/** True if the words begin with, or stand right after, an opening quotation mark. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /["“„«]/.test(text.slice(Math.max(0, start - 1), start + 1)) && end > start;
}

/** The words with the rest of the sentences that they stand in: the time of saying may stand there. */
function sentencesAround(text: string, { start, end }: { start: number; end: number }): string {
  const before = text.slice(0, start);
  const from = Math.max(before.lastIndexOf('\n'), before.search(/[.!?]["”]?\s[^.!?]*$/) + 1, 0);
  const after = /[.!?\n]/.exec(text.slice(end));
  return text.slice(from, after ? end + after.index : text.length);
}
