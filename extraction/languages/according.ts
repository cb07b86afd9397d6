import type { Span } from '../span';
import type { Grammar } from './grammar';
import { bare, bareEnd, holds, type Part, startOfWords, wordEndBefore } from './part';
import { subjectAfter } from './subject';
import type { TextSentence, Word } from './words';

/** "According to name, words", "words, according to name" and "name zufolge, words"; null: none. */
export function accordingTo(text: string, sentence: TextSentence, grammar: Grammar): Part | null {
  return accordingBefore(text, sentence, grammar) ?? accordingAfter(text, sentence, grammar);
}

function accordingBefore(text: string, sentence: TextSentence, grammar: Grammar): Part | null {
  const { words, span, quotations } = sentence;
  for (let at = 0; at < words.length; at++) {
    const word = words[at];
    if (!word || word.mark) continue;
    if (quotations.some(({ inner }) => holds(inner, [word.start, word.end]))) continue;
    grammar.according.lastIndex = word.start;
    const match = grammar.according.exec(text);
    if (!match) continue;
    const end = word.start + match[0].trimEnd().length;
    const from = words.findIndex(({ start }) => start >= end);
    if (from < 0) continue;
    const opens = at <= 1;
    const subject = (opens ? subjectOfOpening : subjectAfter)(words, from, grammar);
    if (!subject) continue;
    let next = subject.next;
    while (words[next]?.mark && !/^["«„“]$/.test(words[next]?.text ?? '')) next++;
    if (grammar.complementizers.test(words[next]?.lower ?? '')) next++;
    const before: Span | null =
      at > 3 ? [startOfWords(text, sentence), wordEndBefore(words, at)] : null;
    const first = words.length - next >= 2 ? words[next] : undefined;
    const after: Span | null = first ? [first.start, bareEnd(text, span[1])] : null;
    const wordsFollow = opens || (words[at - 1]?.mark && !before);
    const content = wordsFollow ? after : before;
    if (!content || (!wordsFollow && !isSomebody(text.slice(...subject.span), grammar))) continue;
    const rule = opens ? 'according to name, words' : 'words, according to name';
    return told(rule, subject.span, [word.start, end], bare(quotations, content));
  }
  return null;
}

function accordingAfter(
  text: string,
  { words, span }: TextSentence,
  grammar: Grammar,
): Part | null {
  const at = words.findIndex(({ lower }) => grammar.accordingAfter?.test(lower));
  if (at <= 0 || (at > 12 && !grammar.capitalNouns) || words.length - at <= 4) return null;
  const first = words[grammar.capitalNouns ? nounPhraseBefore(words, at, grammar) : 0];
  const [last, cue, next, second] = words.slice(at - 1, at + 3);
  if (!first || !last || !next || !cue) return null;
  const start = (next.mark ? second : next)?.start ?? next.start;
  const content: Span = [start, bareEnd(text, span[1])];
  return told('name zufolge, words', [first.start, last.end], [cue.start, cue.end], content);
}

function told(rule: string, source: Span, cue: Span, content: Span): Part {
  return {
    rule,
    source: [source],
    cue: [cue],
    content: [content],
    stance: 'asserts',
    shared: false,
    direct: false,
  };
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
