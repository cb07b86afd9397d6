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
  const changes: ParagraphChange[] = [];
  let next = 0;
  const leaveUpTo = (end: number) => {
    for (const text of gone.slice(next, end)) {
      changes.push({ kind: moved.has(plain(text)) ? 'moved_away' : 'removed', text });
    }
    next = Math.max(next, end);
  };
  for (const [index, text] of come.entries()) {
    leaveUpTo(madeOf.slice(index).find((at) => at !== null) ?? gone.length);
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
  let next = 0;
  return come.map((text) => {
    const equal = gone.findIndex((old, at) => at >= next && plain(old) === plain(text));
    if (equal < 0 && moved.has(plain(text))) return null;
    const found =
      equal >= 0
        ? equal
        : gone.findIndex((old, at) => at >= next && !moved.has(plain(old)) && alike(old, text));
    if (found < 0) return null;
    next = found + 1;
    return found;
  });
}

/** At least a third of what both say is the same. */
function alike(one: string, other: string): boolean {
  const same = diffWords(one, other)
    .filter(({ kind, text }) => kind === 'same' && /\p{L}|\p{N}/u.test(text))
    .reduce((sum, { text }) => sum + text.length, 0);
  return 3 * same >= Math.max(one.length, other.length);
}
