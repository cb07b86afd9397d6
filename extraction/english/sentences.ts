import { isReportingForm } from './cue-words';
import { longestSentence, longestWord } from './limits';
import { namesIn, tokensOf } from './tokens';
import type { Sentence, Token } from './token';

/** The sentences of a text in reading order; lines are paragraphs. */
export function sentencesOf(text: string): Sentence[] {
  const names = namesIn(text);
  const sentences: Sentence[] = [];
  let paragraph = 0;
  for (const line of text.matchAll(/[^\n]+/g)) {
    const tokens = tokensOf(line[0], line.index, names);
    if (tokens.length === 0) continue;
    let from = afterDateline(tokens, line[0], line.index);
    for (const to of ends(tokens)) {
      if (to <= from) continue;
      const own = tokens.slice(from, to);
      const length = (own.at(-1)?.end ?? 0) - (own[0]?.start ?? 0);
      const unread = length > longestSentence || own.some(isTooLong);
      sentences.push({
        tokens: own,
        paragraph,
        opensParagraph: sentences.at(-1)?.paragraph !== paragraph,
        unread,
      });
      from = to;
    }
    paragraph += 1;
  }
  return sentences;
}

const dateline =
  /^\p{Lu}[\p{Lu}\p{P} ]{2,40}(?:, \p{Lu}[\p{L}.]*(?: \p{Lu}[\p{L}.]*)?)?(?:,? \p{Lu}\p{L}{2,8}\.? \d{1,2})?(?: \([\p{L} ]{2,20}\))? ?(?:[-–—]|--) ?(?=[\p{Lu}“"])/u;

/** The token after "PORT ALVA, March 7 (Reuters) - ", which is no part of the first sentence. */
function afterDateline(tokens: readonly Token[], paragraph: string, offset: number): number {
  const end = dateline.exec(paragraph)?.[0].length;
  if (end === undefined) return 0;
  return Math.max(
    0,
    tokens.findIndex(({ start }) => start >= offset + end),
  );
}

/** Where each sentence of a paragraph ends, exclusive. */
function ends(tokens: readonly Token[]): number[] {
  const found: number[] = [];
  for (const index of tokens.keys()) {
    if (index === tokens.length - 1 || endsAt(tokens, index)) found.push(index + 1);
  }
  return found;
}

function endsAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!token || !next) return false;
  if (isTooLong(token) || isTooLong(next)) return true;
  if (next.mark === 'close' || next.text === ',') return false;
  if (token.quoted && token.mark !== 'close') return false;
  if (token.inParentheses && token.text !== ')') return false;
  if (/^[a-z]/.test(next.text)) return false;
  if (token.mark === 'close') {
    if (!/^[.!?…]$/.test(before?.text ?? '') || /^(?:[—–]|--)/.test(next.text)) return false;
    return !(/[?!]/.test(before?.text ?? '') && isReported(tokens, index + 1));
  }
  if (!/^[.!?]+$/.test(token.text)) return false;
  if (token.text === '.' && abbreviations.has(before?.lower ?? '')) return false;
  return !(next.start === token.end && /^\w/.test(next.text));
}

/** An encoded picture, say, stands by itself. */
function isTooLong({ start, end }: Token): boolean {
  return end - start > longestWord;
}

const abbreviations = new Set(
  'mr mrs ms dr sen rep gov gen lt col st jr sr u.s u.n no vs prof rev sept oct nov dec jan feb aug sgt capt maj'.split(
    ' ',
  ),
);

/** After "…?”" a speaker and a verb of saying follow, so the sentence goes on. */
function isReported(tokens: readonly Token[], from: number): boolean {
  for (const [index, token] of tokens.slice(from, from + 9).entries()) {
    if (token.quoted || /^[.!?:;]$/.test(token.text)) return false;
    if (isReportingForm(token.lower)) {
      const next = tokens[from + index + 1]?.lower ?? '';
      return index > 0 && !/^(?:that|it|he|she|they|there|his|her|the)$/.test(next);
    }
    if (token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}
