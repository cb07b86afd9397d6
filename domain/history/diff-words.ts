import { diffArrays } from 'diff';

/** A stretch of text and on which side of a change it stands. */
export interface WordSpan {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/**
 * Past this many differing words the texts count as rewritten: the search for the shortest
 * difference takes time in proportion to their square.
 */
const mostDifferences = 1000;

/** A number with its separators, a word, white space, or one other character. */
const token = /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|\s+|./gsu;

/**
 * Compares two texts word by word (Myers' algorithm, package `diff`); a figure such as 50,000 is one
 * word. The `same` and `removed` spans joined are `before`, the `same` and `added` ones `after`, to the
 * last space.
 */
export function diffWords(before: string, after: string): WordSpan[] {
  const changes = diffArrays(before.match(token) ?? [], after.match(token) ?? [], {
    maxEditLength: mostDifferences,
  });
  const spans: WordSpan[] = changes?.map((change) => ({
    kind: change.added ? 'added' : change.removed ? 'removed' : 'same',
    text: change.value.join(''),
  })) ?? [
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ];
  return spans.filter((span) => span.text !== '');
}
