import { type PlainText, plainText } from './plain-text';

/** One sentence of a text in plain typography. */
export interface PlainSentence extends PlainText {
  paragraph: number;
  /** The nearest line above that is a heading, in plain typography; null: none. */
  heading: string | null;
}

/** UTF-16 code units. */
const longestSentence = 2000;

const blank = /\n[^\S\n]*\n\s*|(?<=[.!?…:"”»)])[^\S\n]*\n/gu;

/**
 * The sentences of a text in order. Paragraphs end at an empty line, or at a line's end behind a mark
 * that ends a sentence. Boundaries are Unicode's (UAX #29), as the runtime finds them; what is longer
 * than a sentence can be, such as a table, is cut, since sentences are compared word with word.
 */
export function sentencesIn(text: string): PlainSentence[] {
  const sentences: PlainSentence[] = [];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let heading: string | null = null;
  for (const [paragraph, { start, end }] of paragraphsIn(text).entries()) {
    const plain = plainText(text.slice(start, end));
    if (isHeading(plain.text)) heading = plain.text;
    for (const { words, index } of sentencesOf(plain.text, segmenter)) {
      const at = plain.at
        .slice(index, index + words.length + 1)
        .map((position) => position + start);
      sentences.push({
        text: words,
        at,
        paragraph,
        heading: isHeading(plain.text) ? null : heading,
      });
    }
  }
  return sentences;
}

function* sentencesOf(text: string, segmenter: Intl.Segmenter) {
  for (const { segment, index } of segmenter.segment(text)) {
    for (let from = 0; from < segment.length;) {
      const to = pieceEnd(segment, from);
      const words = segment.slice(from, to).trimEnd();
      if (words !== '') yield { words, index: index + from };
      from = to;
    }
  }
}

/** Where a piece of a sentence ends that is too long to be one: between words, else between characters. */
function pieceEnd(sentence: string, from: number): number {
  const most = from + longestSentence;
  if (most >= sentence.length) return sentence.length;
  const space = sentence.lastIndexOf(' ', most - 1);
  if (space > from) return space + 1;
  return sentence.slice(from, most).isWellFormed() ? most : most - 1;
}

function isHeading(text: string): boolean {
  return text.length < 80 && !/[.!?…:"')]$/u.test(text);
}

function paragraphsIn(text: string): { start: number; end: number }[] {
  const breaks = [...text.matchAll(blank)];
  const starts = [0, ...breaks.map((found) => found.index + found[0].length)];
  const ends = [...breaks.map(({ index }) => index), text.length];
  return starts
    .map((start, index) => ({ start, end: ends[index] ?? text.length }))
    .filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
