import { foldSpelling } from '../source/fold-spelling';
import type { MarkedPart } from './view';

/** What the database puts around a hit: characters for private use, which no text of ours has. */
export const markStart = '\uE000';
export const markStop = '\uE001';

/** Takes a text with marks apart. */
export function markedParts(text: string): MarkedPart[] {
  return text
    .split(markStart)
    .flatMap((piece, index): MarkedPart[] => {
      if (index === 0) return [{ text: piece, hit: false }];
      const [hit = '', rest = ''] = piece.split(markStop, 2);
      return [
        { text: hit, hit: true },
        { text: rest, hit: false },
      ];
    })
    .filter((part) => part.text !== '');
}

/** A short text with every word marked that begins like one of these, in whatever spelling. */
export function markWords(text: string, forms: readonly string[]): MarkedPart[] {
  const sought = forms.flatMap((form) => form.split(' ')).map(foldSpelling);
  return text
    .split(/([\p{L}\p{N}\p{M}'’]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({
      text: part,
      hit: sought.some((one) => one !== '' && foldSpelling(part).startsWith(one)),
    }));
}
