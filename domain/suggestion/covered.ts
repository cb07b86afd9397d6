import type { TextRange } from '../article/passage-address';
import { foldName } from '../source/fold-name';

/** What is compared of a suggestion and of what was logged in the same version. */
export interface SaidHere {
  /** A suggestion's own key, or the one that an attribution was logged from; null: from none. */
  key: string | null;
  speaker: { id: string | null; name: string } | null;
  passages: readonly TextRange[];
}

/**
 * Whether what was logged says what is suggested: it was logged from it, or the same speaker's words
 * cover most of its first passage.
 */
export function isCovered(suggestion: SaidHere, logged: readonly SaidHere[]): boolean {
  const [words] = suggestion.passages;
  return logged.some(
    (row) =>
      row.key === suggestion.key ||
      (words !== undefined &&
        sameSpeaker(row.speaker, suggestion.speaker) &&
        row.passages.some((passage) => coversMost(passage, words))),
  );
}

function sameSpeaker(a: SaidHere['speaker'], b: SaidHere['speaker']): boolean {
  if (!a || !b) return a === b;
  return (a.id !== null && a.id === b.id) || foldName(a.name) === foldName(b.name);
}

function coversMost(passage: TextRange, words: TextRange): boolean {
  const shared = Math.min(passage.end, words.end) - Math.max(passage.start, words.start);
  return shared * 2 > words.end - words.start;
}
