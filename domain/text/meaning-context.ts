import type { PlainSentence } from './sentences';

/** Sentences by index, `to` exclusive. */
export interface SentenceRange {
  from: number;
  to: number;
}

const referring =
  /\b(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|this|these|those|such|former|latter|others?|another)\b/iu;
const connecting =
  /^["']?(?:the|but|however|instead|rather|not|no|nor|and|or|so|then|also|too|that|there|yet|still|neither|both|all|none|some|most|many|half)\b/iu;
const name = /(?<=[^.!?"']\s)\p{Lu}\p{L}+/u;

/**
 * The sentences that say what those in `range` mean: their own quotation as far as it reaches, with
 * the sentence that names its speaker, and up to two before them in the paragraph if they refer
 * back ("the force", "he", "this"); across a paragraph's beginning only a pronoun with no name before
 * it refers back. If one of these changes, the words may mean something else.
 */
export function meaningContext(
  sentences: readonly PlainSentence[],
  range: SentenceRange,
): SentenceRange {
  const quoted = withQuotation(sentences, range);
  return { from: withReferences(sentences, quoted.from), to: quoted.to };
}

function withReferences(sentences: readonly PlainSentence[], first: number): number {
  let from = first;
  while (from > 0 && first - from < 2) {
    const sentence = sentences[from];
    const before = sentences[from - 1];
    if (!sentence || !before) break;
    const inside = before.paragraph === sentence.paragraph;
    if (!(inside ? refersBack(sentence.text) : pronounLeads(sentence.text))) break;
    from -= 1;
  }
  return from;
}

function refersBack(text: string): boolean {
  return referring.test(text) || connecting.test(text);
}

function pronounLeads(text: string): boolean {
  const pronoun = referring.exec(text);
  const named = name.exec(text);
  return pronoun !== null && (named === null || named.index > pronoun.index);
}

/** Marks are one kind, so every second one closes. A quotation that is not closed ends its paragraph. */
function withQuotation(
  sentences: readonly PlainSentence[],
  { from, to }: SentenceRange,
): SentenceRange {
  let first = from;
  let last = to;
  while (first > 0 && isOpenBefore(sentences, first)) first -= 1;
  while (last < sentences.length && isOpenBefore(sentences, last)) last += 1;
  const end = sentences[last - 1];
  const after = sentences[last];
  // A whole sentence in marks: whose words they are stands beside it.
  const bare = end && /^"[^"]*"$|"[^"]*$/u.test(end.text) && end.text.endsWith('"');
  if (bare && after && after.paragraph === end.paragraph) last += 1;
  return { from: first, to: last };
}

function isOpenBefore(sentences: readonly PlainSentence[], index: number): boolean {
  const paragraph = sentences[index]?.paragraph;
  const before = sentences.slice(0, index).filter((sentence) => sentence.paragraph === paragraph);
  const marks = before.reduce((count, { text }) => count + text.split('"').length - 1, 0);
  return marks % 2 === 1;
}
