import type { TextRange } from '../article/passage-address';
import { diffWords } from '../history/diff-words';

/**
 * The words of a changed sentence that correspond to a part of the old one: what stands between the
 * same words as before. Positions are UTF-16 code units of each sentence; the whole new one where
 * nothing corresponds.
 */
export function bestWords(before: string, { start, end }: TextRange, after: string): TextRange {
  let [old, now] = [0, 0];
  let from: number | null = null;
  let to: number | null = null;
  for (const { kind, text } of diffWords(before, after)) {
    const { length } = text;
    if (kind === 'added') {
      now += length;
      continue;
    }
    const same = kind === 'same';
    if (from === null && start < old + length) from = now + (same ? Math.max(0, start - old) : 0);
    if (to === null && same && end <= old + length) to = now + Math.max(0, end - old);
    old += length;
    if (same) now += length;
  }
  return trimmed(after, from ?? after.length, to ?? after.length);
}

function trimmed(text: string, from: number, to: number): TextRange {
  const words = text.slice(from, to);
  const start = from + words.length - words.trimStart().length;
  const end = to - words.length + words.trimEnd().length;
  return start < end && text.slice(start, end).isWellFormed()
    ? { start, end }
    : { start: 0, end: text.length };
}
