import type { Stance } from '@/domain/attribution/stance';

import type { Span } from '../span';
import type { Grammar } from './grammar';
import type { Quotation, TextSentence, Word } from './words';

/** Who said what by which words, before anybody is resolved. */
export interface Found {
  rule: string;
  source: Span[];
  cue: Span[];
  content: Span[];
  stance: Stance;
  sentence: number;
  /** The subject is understood from the statement before. */
  shared: boolean;
  direct: boolean;
  /** The outlet that had it from the source. */
  relay?: Span;
}

/** Fewer words in quotation marks are a term, no statement. */
export const fewest = 3;

export type Part = Omit<Found, 'sentence'>;

export function holds([from, to]: Span, inner: Span | undefined): boolean {
  return inner !== undefined && from <= inner[0] && inner[1] <= to;
}

/** Where words end, without their full stop and, unless told otherwise, closing marks. */
export function bareEnd(text: string, end: number, left = /[\s.…"“”»’]/): number {
  let at = end;
  while (at > 0 && left.test(text.charAt(at - 1))) at--;
  return at;
}

/** The end of the last word before a place, without a comma. */
export function wordEndBefore(words: readonly Word[], at: number): number {
  let index = at - 1;
  while (index > 0 && words[index]?.mark && !/[»"”“?!]/.test(words[index]?.text ?? '')) index--;
  return words[index]?.end ?? 0;
}

export function stanceOf(
  text: string,
  stance: Stance,
  content: readonly Span[],
  grammar: Grammar,
): Stance {
  const [first] = content;
  if (stance !== 'asserts' || !first) return stance;
  return grammar.denial.test(text.slice(first[0], Math.min(first[1], first[0] + 60)))
    ? 'denies'
    : stance;
}

/** Where a sentence begins, without a dateline: "Kamenica (Tanjug) – ". */
export function startOfWords(text: string, { span, words }: TextSentence): number {
  const dateline = /^[^.!?\n]{2,60}\([^)]{2,30}\)\s?\.?\s?[-–—]+\s+/u.exec(text.slice(...span));
  return dateline ? span[0] + dateline[0].length : (words[0]?.start ?? span[0]);
}

/** The words without quotation marks that hold them whole. */
export function bare(quotations: readonly Quotation[], span: Span): Span {
  const same = quotations.find(
    ({ outer }) => Math.abs(outer[0] - span[0]) <= 1 && Math.abs(outer[1] - span[1]) <= 2,
  );
  return same ? same.inner : span;
}
