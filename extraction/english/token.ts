import type { Span } from '../span';

/** A word or mark of an English text; `start` and `end` in UTF-16 code units of the whole text. */
export interface Token {
  text: string;
  lower: string;
  /** Universal part of speech: VERB, AUX, NOUN, PROPN, PRON, DET, ADJ, ADV, ADP, PART, PUNCT, … */
  pos: string;
  lemma: string;
  start: number;
  end: number;
  /** Inside quotation marks; the marks themselves too. */
  quoted: boolean;
  mark: 'open' | 'close' | null;
  inParentheses: boolean;
}

/** Token indexes of one sentence, `to` exclusive. */
export type Range = readonly [from: number, to: number];

/** One sentence; a quotation that holds several is not cut, so that its speaker stands beside it. */
export interface Sentence {
  tokens: Token[];
  /** Counted from 0 through the text. */
  paragraph: number;
  opensParagraph: boolean;
  /** Too long to be read: nothing is looked for in it. */
  unread: boolean;
}

/** Where these tokens stand, as a list of one span; empty for none. */
export function spanOf(tokens: readonly Token[]): Span[] {
  const first = tokens[0];
  const last = tokens.at(-1);
  return first && last ? [[first.start, last.end]] : [];
}

export function isComma(token: Token | undefined): boolean {
  return token?.text === ',';
}

export function isDash(token: Token | undefined): boolean {
  return ['--', '—', '–'].includes(token?.text ?? '');
}

/** The end of a sentence or of its tokens. */
export function isEnd(token: Token | undefined): boolean {
  return !token || /^[.!?;]+$/.test(token.text);
}

export function isPunctuation(token: Token | undefined): boolean {
  return token?.pos === 'PUNCT';
}
