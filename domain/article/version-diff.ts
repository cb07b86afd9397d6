import { diffArrays } from 'diff';

import { diffWords, type WordSpan } from '../history/diff-words';
import { plainText } from '../text/plain-text';
import { textBlocks } from './text-blocks';

/** What became of one paragraph; those that stayed are counted together. */
export type ParagraphChange =
  | { kind: 'same'; paragraphs: string[] }
  /** `typography`: no word differs, only spaces, quotation marks or dashes. */
  | { kind: 'changed'; spans: WordSpan[]; typography: boolean }
  | { kind: 'added' | 'removed' | 'moved_here' | 'moved_away'; text: string };

/** Past this many differing paragraphs the texts count as rewritten, see `diffWords`. */
const mostDifferences = 1000;

/** Compares two texts paragraph by paragraph, and changed paragraphs word by word, in reading order. */
export function diffVersions(before: string, after: string): ParagraphChange[] {
  const [old, now] = [paragraphsOf(before), paragraphsOf(after)];
  const runs = diffArrays(old, now, { maxEditLength: mostDifferences }) ?? [
    { removed: true, added: false, value: old },
    { removed: false, added: true, value: now },
  ];
  const went = new Set(
    runs.filter(({ removed }) => removed).flatMap(({ value }) => value.map(plain)),
  );
  const came = new Set(runs.filter(({ added }) => added).flatMap(({ value }) => value.map(plain)));
  const moved = new Set([...went].filter((text) => came.has(text)));
  const changes: ParagraphChange[] = [];
  for (let index = 0; index < runs.length; index++) {
    const run = runs[index];
    if (!run) break;
    if (!run.removed && !run.added) {
      changes.push({ kind: 'same', paragraphs: run.value });
      continue;
    }
    const next = runs[index + 1];
    const pair = next && (next.added || next.removed) ? next : null;
    if (pair) index += 1;
    const [gone, come] = run.removed
      ? [run.value, pair?.value ?? []]
      : [pair?.value ?? [], run.value];
    changes.push(...changesOf(gone, come, moved));
  }
  return changes;
}

function plain(text: string): string {
  return plainText(text).text;
}

function paragraphsOf(text: string): string[] {
  return textBlocks(text, []).map(({ segments }) => segments.map((one) => one.text).join(''));
}

/** Of a run of paragraphs that went and came: each that came beside the one it was made of. */
function changesOf(
  gone: readonly string[],
  come: readonly string[],
  moved: ReadonlySet<string>,
): ParagraphChange[] {
  const madeOf = pairsOf(gone, come, moved);
  // For each paragraph that came: the first one that it or a later one was made of.
  const nextMade: number[] = [];
  for (let index = come.length - 1, next = gone.length; index >= 0; index--) {
    nextMade[index] = next = madeOf[index] ?? next;
  }
  const changes: ParagraphChange[] = [];
  let next = 0;
  const leaveUpTo = (end: number) => {
    for (const text of gone.slice(next, end)) {
      changes.push({ kind: moved.has(plain(text)) ? 'moved_away' : 'removed', text });
    }
    next = Math.max(next, end);
  };
  for (const [index, text] of come.entries()) {
    leaveUpTo(nextMade[index] ?? gone.length);
    const at = madeOf[index] ?? null;
    if (at === null) {
      changes.push({ kind: moved.has(plain(text)) ? 'moved_here' : 'added', text });
      continue;
    }
    const old = gone[at] ?? '';
    const typography = plain(old) === plain(text);
    changes.push({ kind: 'changed', spans: diffWords(old, text), typography });
    next = at + 1;
  }
  leaveUpTo(gone.length);
  return changes;
}

/** For each paragraph that came the index of the one it was made of, in order; null: it is new. */
function pairsOf(
  gone: readonly string[],
  come: readonly string[],
  moved: ReadonlySet<string>,
): (number | null)[] {
  const old = gone.map((text) => ({ text, plain: plain(text), words: wordsIn(text) }));
  const places = Map.groupBy(old.keys(), (at) => old[at]?.plain);
  let next = 0;
  return come.map((text) => {
    const now = { text, plain: plain(text), words: wordsIn(text) };
    const equal = places.get(now.plain)?.find((at) => at >= next);
    if (equal === undefined && moved.has(now.plain)) return null;
    const made = old
      .slice(next, next + mostCompared)
      .findIndex((one) => !moved.has(one.plain) && alike(one, now));
    const found = equal ?? (made < 0 ? null : next + made);
    if (found === null) return null;
    next = found + 1;
    return found;
  });
}

/** A paragraph is looked for among so many that went; further on it is a new one. */
const mostCompared = 40;

interface Paragraph {
  text: string;
  words: ReadonlySet<string>;
}

function wordsIn(text: string): Set<string> {
  return new Set(text.match(/[\p{L}\p{N}]+/gu));
}

/** At least a third of what both say is the same. Whoever shares few words is not compared word by word. */
function alike(one: Paragraph, other: Paragraph): boolean {
  const shared = [...one.words].reduce(
    (sum, word) => sum + (other.words.has(word) ? word.length : 0),
    0,
  );
  const own = [...one.words].reduce((sum, word) => sum + word.length, 0);
  if (6 * shared < own) return false;
  const same = diffWords(one.text, other.text)
    .filter(({ kind, text }) => kind === 'same' && /\p{L}|\p{N}/u.test(text))
    .reduce((sum, { text }) => sum + text.length, 0);
  return 3 * same >= Math.max(one.text.length, other.text.length);
}
