import type { TextRange } from '../article/passage-address';
import { stretchesAround } from '../article/stretch';
import type { StretchView } from '../attribution/review-view';
import { diffWords } from '../history/diff-words';
import { type Carried, carryPassages } from '../text/carry-passage';
import { plainText } from '../text/plain-text';
import { sentencesIn } from '../text/sentences';
import { bestWords } from './best-words';
import type { MissedPassage } from './view';

type Sides = Omit<MissedPassage, 'passageId'>;

/**
 * What a person is shown of passages that a later text has no more as they were read: each with the old
 * and the best new place side by side. Null: it is carried.
 */
export function missedSides(
  before: string,
  passages: readonly TextRange[],
  after: string,
): (Sides | null)[] {
  const carried = carryPassages(before, passages, after);
  return passages.map(({ start, end }, index) => {
    const now: Carried = carried[index] ?? { state: 'gone' };
    if (now.state === 'carried') return null;
    const passage = { start, end };
    return {
      state: now.state,
      old: stretchOf(before, passage),
      best: now.state === 'gone' ? null : bestOf(before, passage, after, now.best),
    };
  });
}

function bestOf(before: string, passage: TextRange, after: string, best: TextRange): Sides['best'] {
  const sentence = sentenceAround(before, passage);
  const old = before.slice(sentence.start, sentence.end);
  const found = after.slice(best.start, best.end);
  const inside = { start: passage.start - sentence.start, end: passage.end - sentence.start };
  const words = bestWords(old, inside, found);
  const place = { start: best.start + words.start, end: best.start + words.end };
  return {
    stretch: stretchOf(after, place),
    words: after.slice(place.start, place.end),
    near: place.start,
    diff: plainText(old).text === plainText(found).text ? null : diffWords(old, found),
  };
}

/** The sentences that a passage stands in. */
function sentenceAround(text: string, { start, end }: TextRange): TextRange {
  const own = sentencesIn(text).filter(({ at }) => (at[0] ?? 0) < end && (at.at(-1) ?? 0) > start);
  return {
    start: Math.min(start, own[0]?.at[0] ?? start),
    end: Math.max(end, own.at(-1)?.at.at(-1) ?? end),
  };
}

function stretchOf(text: string, passage: TextRange): StretchView {
  const [{ start, end } = passage] = stretchesAround(text, [passage]);
  return {
    from: start,
    text: text.slice(start, end),
    marks: [{ start: passage.start - start, end: passage.end - start }],
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  };
}
