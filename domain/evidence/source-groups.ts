import { components, type Link } from '../attribution/components';
import type { Evidence, Row } from './records';
import type { Standing, Word } from './standing';
import { voiceKey } from './voice';

/** Words that go back to one source as far as anything shows. */
export interface SourceGroup {
  words: Word[];
}

/**
 * Groups standing yes words by source (model B 8, max): one voice or speaker, one text, repeats of one
 * thing, same-source marks, and an unnamed source that was named. `words` are those whose yes stands;
 * `standing` holds every accepted row, since a mark on an earlier word goes on holding for its voice.
 *
 * No mark ties one of our own unnamed sources to a named one, directly or by way of others: the count
 * must not tell what the desk knows of who they are.
 */
export function sourceGroups(
  words: readonly Word[],
  standing: Standing,
  { sameSource, identified, rows }: Pick<Evidence, 'sameSource' | 'identified' | 'rows'>,
): SourceGroup[] {
  const known = [
    ...standing.words.map(({ row }) => row),
    ...standing.repeats.map(({ row }) => row),
  ];
  const plain: Link[] = known.flatMap((row) => [
    [rowKey(row.id), `voice:${voiceKey(row)}`] as const,
    ...(row.speaker ? [[rowKey(row.id), `voice:source:${row.speaker.id}`] as const] : []),
    ...row.sameText.map((other) => [rowKey(row.id), rowKey(other)] as const),
  ]);
  const repeated: Link[] = standing.repeats.map(({ row, of }) => [rowKey(row.id), rowKey(of.id)]);
  // A repeat joins nothing of its speaker's to what it repeats: a senator who cites a report knows nothing.
  const own = plain.filter(([row]) => !standing.repeats.some((one) => rowKey(one.row.id) === row));
  const marked: Link[] = [
    ...sameSource.map(([a, b]) => [rowKey(a), rowKey(b)] as const),
    ...identified.map(
      ({ unnamedId, namedId }) => [`voice:source:${unnamedId}`, `voice:source:${namedId}`] as const,
    ),
  ];
  const kept = [...own, ...repeated];
  const find = components([...kept, ...withoutTiesToOurs(kept, marked, rows)]);
  const groups = new Map<string, SourceGroup>();
  for (const word of words) {
    const key = find(rowKey(word.row.id));
    const group = groups.get(key) ?? { words: [] };
    group.words.push(word);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Marks that would tie one of ours to a named source fall, all of them together. */
function withoutTiesToOurs(
  kept: readonly Link[],
  marked: readonly Link[],
  rows: readonly Row[],
): readonly Link[] {
  const before = components(kept);
  const after = components([...kept, ...marked]);
  const keysWhere = (test: (row: Row) => boolean) =>
    new Set(rows.filter(test).map((row) => after(rowKey(row.id))));
  const ours = keysWhere(isOurs);
  const named = keysWhere((row) => row.speaker !== null && row.speaker.kind !== 'unnamed');
  const oursAlone = new Set(rows.filter(isOurs).map((row) => before(rowKey(row.id))));
  return marked.filter(([a, b]) => {
    const tied = ours.has(after(a)) && named.has(after(a));
    return !tied || !(oursAlone.has(before(a)) || oursAlone.has(before(b)));
  });
}

/** One of our own unnamed sources, which spoke to no other outlet. */
export function isOurs({ speaker }: Row): boolean {
  return speaker?.kind === 'unnamed' && speaker.outlet === null;
}

function rowKey(id: string): string {
  return `row:${id}`;
}
