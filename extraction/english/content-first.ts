import type { Span } from '../span';
import { onlyAddresseeFollows, onlyAdjunctFollows } from './adjunct';
import { clauseStart, contentEnd } from './content';
import { addressingVerbs, participles, sayingVerbs, verbLemma } from './cue-words';
import { hasFiniteVerb } from './finite';
import { nounPhraseAfter } from './noun-phrase';
import { quotationsOf } from './quotations';
import type { Statement } from './statement';
import { isComma, isEnd, isPunctuation, type Range, spanOf, type Token } from './token';
import type { VerbGroup } from './verb-group';

type Found = Omit<Statement, 'sentence'>;

/** “…,” said Jane Roe — and the same without quotation marks. */
export function inverted(tokens: readonly Token[], group: VerbGroup): Found | null {
  const { from, main, lemma, passive } = group;
  const before = tokens[from - 1];
  if (!sayingVerbs.has(lemma) || !before || passive || from !== main) return null;
  const quoted = before.mark === 'close';
  if (!quoted && !isComma(before)) return null;
  const source = nounPhraseAfter(tokens, main + 1);
  // "Ann Roe, the mayor, said the dam was unsafe": what follows is what was said.
  if (!source || hasFiniteVerb(tokens, source)) return null;
  const follows = tokens[source[1]];
  const pronoun = tokens[source[0]]?.pos === 'PRON';
  const over = isEnd(follows) || isComma(follows) || onlyAdjunctFollows(tokens, source[1]);
  if (!quoted && (pronoun || !over)) return null;
  // "Two officials, who asked not to be named, told the Post that": who is addressed says nothing.
  const addressed = tokens.slice(...source).some(({ lower }) => lower === 'that');
  if (addressed && addressingVerbs.has(lemma)) return null;
  const end = quoted ? from : from - 1;
  const start = quoted ? quotedStart(tokens, end) : clauseStart(tokens, end);
  if (end <= start || !(quoted || hasFiniteVerb(tokens, [start, end]))) return null;
  return {
    rule: 'words, said name',
    verb: lemma,
    source: spanOf(tokens.slice(...source)),
    cue: spanOf(tokens.slice(from, main + 1)),
    content: [...spanOf(tokens.slice(start, end)), ...continuation(tokens, source[1])],
  };
}

/** “…,” Jane Roe said — and the same without quotation marks, or in the middle of the words. */
export function afterWords(
  tokens: readonly Token[],
  group: VerbGroup,
  source: Range,
): Found | null {
  const { from, main, lemma, passive } = group;
  const [start] = source;
  const before = tokens[start - 1];
  const next = tokens[main + 1];
  if (!sayingVerbs.has(lemma) || passive || start === 0) return null;
  if (/^(?:who|which|that)$/.test(tokens[start]?.lower ?? '')) return null;
  const quoted = before?.mark === 'close';
  if (!quoted && !isComma(before)) return null;
  const done = quoted
    ? next?.lower !== 'that' && next?.mark !== 'open'
    : isEnd(next) ||
      isComma(next) ||
      onlyAdjunctFollows(tokens, main + 1) ||
      (addressingVerbs.has(lemma) && onlyAddresseeFollows(tokens, main + 1));
  if (!done) return null;
  const end = quoted ? start : start - 1;
  const first = quoted ? quotedStart(tokens, end) : clauseStart(tokens, end);
  const words = tokens.slice(first, end);
  if (words.length === 0) return null;
  if (!quoted && !isComma(next)) {
    const hasVerb = words.some(({ pos }) => pos === 'VERB' || pos === 'AUX');
    // "When he returned, she said." reports nothing.
    const circumstance = circumstances.test(words[0]?.lower ?? '') && !words.some(isComma);
    if (!hasVerb || circumstance) return null;
  }
  return {
    rule: quoted ? '“words,” name said' : 'words, name said',
    verb: lemma,
    source: spanOf(tokens.slice(...source)),
    cue: spanOf(tokens.slice(from, main + 1)),
    content: [...spanOf(words), ...continuation(tokens, main + 1)],
  };
}

const circumstances = /^(?:as|when|while|after|before|if|though)$/;

/** Where words that end with a quotation begin: "But it is “…,” he said" has some before the mark. */
function quotedStart(tokens: readonly Token[], end: number): number {
  if (tokens.slice(0, end).every((token) => token.quoted || isPunctuation(token))) return 0;
  const quotation = quotationsOf(tokens).find(([from, to]) => from < end && to >= end);
  const from = quotation?.[0] ?? 0;
  const outside = tokens.slice(0, from);
  if (outside.length === 0 || outside.some(({ text }) => text === ':')) return from;
  const start = clauseStart(tokens, from);
  const another = tokens
    .slice(start, from)
    .some((token) => token.pos === 'VERB' && sayingVerbs.has(verbLemma(token)));
  return another ? from : start;
}

const notWords = new Set(
  'referring citing when as after before while and but in during who according speaking though although'.split(
    ' ',
  ),
);

/** The words that go on after ", Jane Roe said,". */
function continuation(tokens: readonly Token[], comma: number): Span[] {
  const next = tokens[comma + 1];
  if (!isComma(tokens[comma]) || !next) return [];
  if (next.mark === 'open') {
    let end = comma + 1;
    while (tokens[end]?.quoted) end += 1;
    return spanOf(tokens.slice(comma + 1, end));
  }
  if (participles.has(next.lower) || notWords.has(next.lower)) return [];
  if (next.pos === 'VERB' && next.lower.endsWith('ing')) return [];
  if (next.pos === 'ADV' && tokens[comma + 2]?.lower.endsWith('ing')) return [];
  return spanOf(tokens.slice(comma + 1, contentEnd(tokens, comma + 1)));
}
