import type { Span } from '../span';
import type { Grammar } from './grammar';
import { bare, bareEnd, holds, type Part, startOfWords, wordEndBefore } from './part';
import { subjectAfter } from './subject';
import type { TextSentence, Word } from './words';

/** "According to name, words" and "words, according to name". */
export function accordingTo(text: string, sentence: TextSentence, grammar: Grammar): Part[] {
  const { words, span, quotations } = sentence;
  const found: Part[] = [];
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.mark) continue;
    if (quotations.some(({ inner }) => holds(inner, [word.start, word.end]))) continue;
    grammar.according.lastIndex = word.start;
    const match = grammar.according.exec(text);
    if (!match) continue;
    const end = word.start + match[0].trimEnd().length;
    const from = words.findIndex(({ start }) => start >= end);
    const subject =
      from < 0
        ? null
        : at <= 1
          ? subjectOfOpening(words, from, grammar)
          : subjectAfter(words, from, grammar);
    if (!subject) continue;
    const opening = at <= 1 || words[at - 1]?.mark;
    let next = subject.next;
    while (words[next]?.mark && !/^["«„“]$/.test(words[next]?.text ?? '')) next++;
    if (grammar.complementizers.test(words[next]?.lower ?? '')) next++;
    const follows = words.length - next >= 2;
    const before: Span | null =
      at > 3 ? [startOfWords(text, sentence), wordEndBefore(words, at)] : null;
    const after: Span | null =
      follows && words[next] ? [words[next]?.start ?? 0, bareEnd(text, span[1])] : null;
    const isOpening = at <= 1 || (opening && !before);
    const content = isOpening ? after : before;
    if (!content || (!isOpening && !isSomebody(text.slice(...subject.span), grammar))) continue;
    found.push({
      rule: at <= 1 ? 'according to name, words' : 'words, according to name',
      source: [subject.span],
      cue: [[word.start, end]],
      content: [bare(quotations, content)],
      stance: 'asserts',
      shared: false,
      direct: false,
    });
    break;
  }
  if (found.length === 0 && grammar.accordingAfter) {
    const at = words.findIndex(({ lower }) => grammar.accordingAfter?.test(lower));
    const [last, next, cue] = [words[at - 1], words[at + 1], words[at]];
    const first = words[grammar.capitalNouns ? nounPhraseBefore(words, at, grammar) : 0];
    if (
      at > 0 &&
      (at <= 12 || grammar.capitalNouns) &&
      first &&
      last &&
      next &&
      cue &&
      words.length - at > 4
    ) {
      const start = next.mark ? words[at + 2] : next;
      found.push({
        rule: 'name zufolge, words',
        source: [[first.start, last.end]],
        cue: [[cue.start, cue.end]],
        content: [[start?.start ?? next.start, bareEnd(text, span[1])]],
        stance: 'asserts',
        shared: false,
        direct: false,
      });
    }
  }
  return found;
}

/** Who is named after "according to" at the beginning: up to the comma, or to the verb in German. */
function subjectOfOpening(
  words: readonly Word[],
  from: number,
  grammar: Grammar,
): { span: Span; next: number } | null {
  const comma = words.findIndex(
    ({ text }, at) => at > from && at - from <= 14 && /^[,،]$/.test(text),
  );
  const [first, last] = [words[from], words[comma - 1]];
  if (grammar.capitalNouns && first) {
    const verb = words.findIndex(
      ({ text, lower, mark }, at) =>
        at > from &&
        at - from <= 12 &&
        !mark &&
        /^\p{Ll}/u.test(text) &&
        /^\p{Lu}/u.test(words[at - 1]?.text ?? '') &&
        !grammar.links.test(lower) &&
        !grammar.noSubject.test(lower) &&
        !grammar.definite.test(lower),
    );
    const before = words[verb - 1];
    if (before) return { span: [first.start, before.end], next: verb };
  }
  if (comma > 0 && first && last) {
    const name = words[comma + 1];
    const close = words.findIndex(
      ({ text }, at) => at > comma && at - comma <= 7 && /^[,،]$/.test(text),
    );
    const isName = name && /^\p{Lu}/u.test(name.text) && close > 0;
    const described = isName ? words[close - 1] : undefined;
    return described
      ? { span: [first.start, described.end], next: close }
      : { span: [first.start, last.end], next: comma };
  }
  return subjectAfter(words, from, grammar);
}

/** "According to the season" is about nobody. */
function isSomebody(named: string, { bodies, indefinite }: Grammar): boolean {
  const words = named.split(/[\s’']+/);
  return words.some(
    (word, at) =>
      /^\p{Lu}/u.test(word) ||
      bodies.test(word.toLowerCase()) ||
      (at === 0 && indefinite.test(word.toLowerCase())),
  );
}

/** The first word of the noun phrase that ends before a place, in a language that writes nouns large. */
function nounPhraseBefore(words: readonly Word[], to: number, grammar: Grammar): number {
  let at = to - 1;
  const belongs = (word: Word | undefined) =>
    word &&
    !word.mark &&
    (/^\p{Lu}/u.test(word.text) ||
      grammar.links.test(word.lower) ||
      grammar.definite.test(word.lower) ||
      grammar.indefinite.test(word.lower));
  while (at > 0 && to - at < 8 && belongs(words[at - 1])) at--;
  return at;
}
