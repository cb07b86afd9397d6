import type { Span } from '../span';
import type { Cue } from './cues';
import type { Grammar } from './grammar';
import type { Part } from './part';
import type { Quotation, TextSentence, Word } from './words';

/** Makes a part of a cue. */
export type Make = (
  rule: string,
  who: Span | null,
  content: Span[],
  direct: boolean,
  shared?: boolean,
) => Part;

/** Who is named before a quotation that the verb follows: "Ann, “words” dedi". */
export function beforeQuotation(
  { words }: TextSentence,
  { outer }: Quotation,
  grammar: Grammar,
): Span | null {
  const to = words.findIndex(({ start }) => start >= outer[0]);
  return to <= 0 ? null : leading(words, to, grammar);
}

/** The words from the beginning up to a comma or a word that ends a subject. */
function leading(words: readonly Word[], to: number, grammar: Grammar): Span | null {
  const comma = words.findIndex(({ text }, at) => at < to && text === ',');
  const end =
    comma > 0
      ? comma
      : words.findIndex(({ lower }, at) => at < to && at > 0 && grammar.between.test(lower));
  const [first, last] = [words[0], words[(end > 0 ? end : to) - 1]];
  if (!first || !last || grammar.noSubject.test(first.lower)) return null;
  if ((end > 0 ? end : to) > 9) return null;
  return [first.start, last.end];
}

/** Subject, words, verb: the words end in a form that depends on the verb. */
export function verbLast(
  text: string,
  { words }: TextSentence,
  cue: Cue,
  told: Cue | null,
  grammar: Grammar,
  make: Make,
): Part | null {
  const last = words[cue.from - 1];
  const fits = last && (grammar.verbLast?.test(last.lower) || cue.stance !== 'asserts');
  if (!last || !fits) return null;
  const comma = words.findIndex(({ text: mark }, at) => at < cue.from && mark === ',');
  const turn = words.findIndex(
    ({ lower }, at) => at < cue.from && at > 0 && /^(?:ise|de|da)$/.test(lower),
  );
  let end = comma > 0 && comma <= 9 ? comma : turn > 0 && turn <= 8 ? turn : -1;
  if (told) end = -1;
  if (end < 0 && !told) {
    const capitals = words.findIndex(({ text: one }, at) => at > 0 && !/^[\p{Lu}(]/u.test(one));
    end = capitals > 0 && capitals < cue.from - 1 ? capitals : -1;
  }
  const who: Span | null = end > 0 ? [words[0]?.start ?? 0, words[end - 1]?.end ?? 0] : null;
  let start = end > 0 ? end : told ? told.to : 0;
  while (
    start < cue.from &&
    (words[start]?.mark ||
      grammar.between.test(words[start]?.lower ?? '') ||
      /^(?:ise|de|da)$/.test(words[start]?.lower ?? ''))
  ) {
    if (/^["“«]$/.test(words[start]?.text ?? '')) break;
    start++;
  }
  const first = words[start];
  if (!first || start >= cue.from) return null;
  return make('name words said', who, [[first.start, last.end]], false, told !== null);
}
