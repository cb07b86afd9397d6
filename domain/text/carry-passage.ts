import { meaningContext, type SentenceRange } from './meaning-context';
import { type PlainSentence, sentencesIn } from './sentences';

/** Where a passage of one version stands in the next; positions in UTF-16 code units. */
export type Carried =
  | { state: 'carried'; start: number; end: number }
  /** The words or what gives them their meaning changed: a person has to look; `best`: at what. */
  | { state: 'changed'; best: { start: number; end: number } }
  /** Nothing like it is left. */
  | { state: 'gone' };

/** A passage of the old text; positions in UTF-16 code units. */
interface Place {
  start: number;
  end: number;
}

/**
 * Follows passages into a changed text. One is carried over only if its sentences, and those that say
 * what they mean ({@link meaningContext}), stand there unchanged but for typography and the breaks of
 * paragraphs, under the same heading, in one place that cannot be mistaken. A changed number, name,
 * subject or negation is therefore never carried.
 */
export function carryPassages(
  before: string,
  passages: readonly Place[],
  after: string,
): Carried[] {
  const old = sentencesIn(before);
  const now = sentencesIn(after);
  let counted: Words[] | null = null;
  const best = (range: SentenceRange) => {
    counted ??= now.map(({ text }) => wordsOf(text));
    return bestOf(old, range, now, counted);
  };
  return passages.map((passage) => {
    const place = withoutSpace(before, passage);
    const range = sentencesAt(old, place);
    if (!range) return { state: 'gone' };
    return carry(old, place, range, now) ?? best(range);
  });
}

function withoutSpace(text: string, { start, end }: Place): Place {
  const words = text.slice(start, end);
  return {
    start: start + words.length - words.trimStart().length,
    end: end - words.length + words.trimEnd().length,
  };
}

/** Null: not in one certain place with all that gives it its meaning. */
function carry(
  old: readonly PlainSentence[],
  passage: Place,
  range: SentenceRange,
  now: readonly PlainSentence[],
): Carried | null {
  const context = meaningContext(old, range);
  const places = placesOf(old, context, now);
  const [place, ...others] = places;
  if (place === undefined) return null;
  const certain = others.length === 0 ? place : sameTurn(old, context, now, places);
  return certain === null ? null : carriedTo(passage, old, context, now, certain);
}

function sentencesAt(
  sentences: readonly PlainSentence[],
  { start, end }: Place,
): SentenceRange | null {
  const from = sentences.findIndex(({ at }) => (at.at(-1) ?? 0) > start);
  const to = sentences.findLastIndex(({ at }) => (at[0] ?? 0) < end) + 1;
  return from >= 0 && to > from ? { from, to } : null;
}

/** The indexes in `now` where the context's sentences stand one after the other. */
function placesOf(
  old: readonly PlainSentence[],
  { from, to }: SentenceRange,
  now: readonly PlainSentence[],
): number[] {
  const wanted = old.slice(from, to);
  return [...now.keys()].filter(
    (index) =>
      now[index]?.heading === wanted[0]?.heading &&
      wanted.every(({ text }, offset) => now[index + offset]?.text === text),
  );
}

/** Of several equal places the one in the same turn, if none came or went; else null. */
function sameTurn(
  old: readonly PlainSentence[],
  context: SentenceRange,
  now: readonly PlainSentence[],
  places: readonly number[],
): number | null {
  const before = placesOf(old, context, old);
  if (before.length !== places.length) return null;
  const surroundings = (sentences: readonly PlainSentence[], at: number) =>
    [sentences[at - 1]?.text, sentences[at + context.to - context.from]?.text].join('\n');
  const place = places[before.indexOf(context.from)];
  if (place === undefined) return null;
  return surroundings(old, context.from) === surroundings(now, place) ? place : null;
}

function carriedTo(
  passage: Place,
  old: readonly PlainSentence[],
  context: SentenceRange,
  now: readonly PlainSentence[],
  place: number,
): Carried | null {
  const start = mapped(passage.start, old, context, now, place, 'start');
  const end = mapped(passage.end, old, context, now, place, 'end');
  if (start === null || end === null || end <= start) return null;
  return { state: 'carried', start, end };
}

/** The position in the new text of the character at (or before) a position of the old. */
function mapped(
  position: number,
  old: readonly PlainSentence[],
  context: SentenceRange,
  now: readonly PlainSentence[],
  place: number,
  side: 'start' | 'end',
): number | null {
  for (let index = context.from; index < context.to; index++) {
    const sentence = old[index];
    const other = now[place + index - context.from];
    if (!sentence || !other) return null;
    const unit =
      side === 'start'
        ? sentence.at.findIndex((at, i) => at >= position && i < sentence.text.length)
        : sentence.at.findLastIndex((at, i) => at < position && i < sentence.text.length);
    const inside =
      side === 'start'
        ? unit >= 0
        : unit >= 0 && (position <= (sentence.at.at(-1) ?? 0) || index === context.to - 1);
    if (inside) return (side === 'start' ? other.at[unit] : other.at[unit + 1]) ?? null;
  }
  return null;
}

const alike = 0.4;

/** How often each word stands in a text, and how many there are. */
interface Words {
  counts: ReadonlyMap<string, number>;
  total: number;
}

/** What a person is to be shown beside the old words: the sentence that shares most words with them. */
function bestOf(
  old: readonly PlainSentence[],
  { from, to }: SentenceRange,
  now: readonly PlainSentence[],
  words: readonly Words[],
): Carried {
  const sentences = old.slice(from, to).map(({ text }) => text);
  const wanted = wordsOf(sentences.join(' '));
  let [best, most] = [-1, 0];
  for (const [index, one] of words.entries()) {
    const shared = likeness(wanted, one);
    if (shared > most) [best, most] = [index, shared];
  }
  const at = now[best]?.at;
  if (!at || most < alike) return { state: 'gone' };
  return { state: 'changed', best: { start: at[0] ?? 0, end: at.at(-1) ?? 0 } };
}

/** Words that stand in every sentence make none like another. */
const everywhere = new Set(
  'a an and are as at be by for from had has have he her his in is it its of on or she that the they this to was were with'.split(
    ' ',
  ),
);

function wordsOf(text: string): Words {
  const words = (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(
    (word) => !everywhere.has(word),
  );
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { counts, total: words.length };
}

/** Sørensen–Dice over words. */
function likeness(a: Words, b: Words): number {
  let shared = 0;
  for (const [word, count] of a.counts) shared += Math.min(count, b.counts.get(word) ?? 0);
  return a.total + b.total === 0 ? 0 : (2 * shared) / (a.total + b.total);
}
