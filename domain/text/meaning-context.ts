import type { PlainSentence } from './sentences';

/** Sentences by index, `to` exclusive. */
export interface SentenceRange {
  from: number;
  to: number;
}

/** So far back a chain of references is followed, in sentences. */
const mostBefore = 4;

const referring =
  /\b(?:he|she|they|it|him|her|them|his|hers|their|theirs|its|this|these|those|such|former|latter|others?|another)\b/iu;
/** Inside a paragraph also whoever speaks of itself: "we" is whoever was named before. */
const speaking = /\b(?:i|me|my|mine|we|us|our|ours|you|your|yours)\b/iu;
const connecting =
  /^["']?(?:the|but|however|instead|rather|not|no|nor|and|or|so|then|also|too|that|there|yet|still|neither|both|all|none|some|most|many|half)\b/iu;
const name = /(?<=[^.!?"']\s)\p{Lu}\p{L}+/u;

/**
 * The sentences that say what those in `range` mean: their own quotation as far as it reaches, with
 * the sentence that names its speaker, and up to four before them in the paragraph if they refer
 * back ("the force", "he", "this", "we"); across a paragraph's beginning only a pronoun with no name
 * before it refers back, a quotation that goes on, and one whose speaker is not named beside it. If one
 * of these changes, the words may mean something else.
 */
export function meaningContext(
  sentences: readonly PlainSentence[],
  range: SentenceRange,
): SentenceRange {
  const quoted = withQuotation(sentences, range);
  return { from: withReferences(sentences, quoted), to: quoted.to };
}

function withReferences(
  sentences: readonly PlainSentence[],
  { from: first, to }: SentenceRange,
): number {
  let from = first;
  while (from > 0 && first - from < mostBefore) {
    const sentence = sentences[from];
    const before = sentences[from - 1];
    if (!sentence || !before) break;
    const back =
      before.paragraph === sentence.paragraph
        ? refersBack(sentence.text)
        : pronounLeads(sentence.text) ||
          goesOn(sentences, from) ||
          (from === first && isNobodys(sentences.slice(from, to)));
    if (!back) break;
    from -= 1;
  }
  return from;
}

function refersBack(text: string): boolean {
  return referring.test(text) || connecting.test(text) || speaking.test(text);
}

/** A paragraph that opens with a mark while the quotation of the one before was not closed. */
function goesOn(sentences: readonly PlainSentence[], index: number): boolean {
  return Boolean(sentences[index]?.text.startsWith('"')) && isOpenBefore(sentences, index, -1);
}

/** Nothing stands outside the marks, so that whose words they are was said before. */
function isNobodys(quotation: readonly PlainSentence[]): boolean {
  const text = quotation.map((sentence) => sentence.text).join(' ');
  return text.startsWith('"') && !/\p{L}/u.test(text.replace(/"[^"]*(?:"|$)/gu, ''));
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

/** Whether a quotation is open where this sentence begins: in its own paragraph, or in the one `step` away. */
function isOpenBefore(sentences: readonly PlainSentence[], index: number, step = 0): boolean {
  const paragraph = (sentences[index]?.paragraph ?? 0) + step;
  const before = sentences[index - 1];
  if (before?.paragraph !== paragraph) return false;
  return (marksUpTo(sentences)[index - 1] ?? 0) % 2 === 1;
}

/** Lists of sentences are kept for as long as somebody holds them, so that marks are counted once. */
const counted = new WeakMap<readonly PlainSentence[], number[]>();

/** How many quotation marks stand in each sentence and before it in its paragraph. */
function marksUpTo(sentences: readonly PlainSentence[]): number[] {
  const known = counted.get(sentences);
  if (known) return known;
  const marks: number[] = [];
  for (const [index, { text, paragraph }] of sentences.entries()) {
    const same = sentences[index - 1]?.paragraph === paragraph;
    marks.push((same ? (marks[index - 1] ?? 0) : 0) + text.split('"').length - 1);
  }
  counted.set(sentences, marks);
  return marks;
}
