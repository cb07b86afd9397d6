import { type PlainText, plainText } from './plain-text';

/** One sentence of a text in plain typography. */
export interface PlainSentence extends PlainText {
  paragraph: number;
  /** The nearest line above that is a heading, in plain typography; null: none. */
  heading: string | null;
}

const blank = /\n[^\S\n]*\n\s*|(?<=[.!?…:"”»)])[^\S\n]*\n/gu;

/**
 * The sentences of a text in order. Paragraphs end at an empty line, or at a line's end behind a mark
 * that ends a sentence. Boundaries are Unicode's (UAX #29), as the runtime finds them.
 */
export function sentencesIn(text: string): PlainSentence[] {
  const sentences: PlainSentence[] = [];
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  let heading: string | null = null;
  for (const [paragraph, { start, end }] of paragraphsIn(text).entries()) {
    const plain = plainText(text.slice(start, end));
    if (isHeading(plain.text)) heading = plain.text;
    for (const { segment, index } of segmenter.segment(plain.text)) {
      const words = segment.trimEnd();
      if (words === '') continue;
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
