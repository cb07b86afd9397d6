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
 * Tells whether what was logged says what is suggested: it was logged from it, or the same speaker's
 * words cover most of its first passage. A text of noise has very many suggestions, so that what was
 * logged is looked through once.
 */
export function coveredBy(logged: readonly SaidHere[]): (suggestion: SaidHere) => boolean {
  const keys = new Set(logged.map(({ key }) => key));
  const passages = new Map<string, TextRange[]>();
  for (const row of logged) {
    for (const name of namesOf(row.speaker)) {
      passages.set(name, [...(passages.get(name) ?? []), ...row.passages]);
    }
  }
  return ({ key, speaker, passages: [words] }) =>
    keys.has(key) ||
    (words !== undefined &&
      namesOf(speaker).some((name) =>
        passages.get(name)?.some((passage) => coversMost(passage, words)),
      ));
}

/** What one speaker is known by, told apart from what an id looks like. */
function namesOf(speaker: SaidHere['speaker']): string[] {
  if (!speaker) return ['nobody'];
  return [`name ${foldName(speaker.name)}`, ...(speaker.id === null ? [] : [`id ${speaker.id}`])];
}

function coversMost(passage: TextRange, words: TextRange): boolean {
  const shared = Math.min(passage.end, words.end) - Math.max(passage.start, words.start);
  return shared * 2 > words.end - words.start;
}
