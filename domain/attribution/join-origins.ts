import type { EvidenceRow } from '../claim/evidence';
import { components, type Link } from './components';
import { type Mouth, mouthOf, mouthSources } from './mouth';
import type { Identification, OriginMark } from './origins';
import { voiceOf } from './voice';

/** A row whose words are its own, and the row that shows whose: itself, or what it repeats. */
interface Utterance {
  row: EvidenceRow;
  maker: EvidenceRow;
  /** The id of the attribution it goes back to, its own unless it repeats one that does not count. */
  rootId: string;
}

/** Utterances that go back to one mouth. */
export interface Group {
  rowIds: string[];
  sourceIds: Set<string>;
  mouth: Mouth;
}

/**
 * Joins utterances into groups of one origin, in the order of their first row.
 * `originInterval` says by which rules; `markedRow` gives for a marked attribution the utterance that the mark is about.
 */
export function joinOrigins(
  utterances: readonly Utterance[],
  markedRow: (attributionId: string) => string,
  marks: readonly OriginMark[],
  identifications: readonly Identification[],
): Group[] {
  const ours = new Set(
    utterances.flatMap(({ maker }) => (mouthOf(maker) === 'ours' ? mouthSources(maker) : [])),
  );
  const named = identifications.filter(({ unnamedId }) => !ours.has(unnamedId));
  const plain: Link[] = [
    ...utterances.flatMap(({ row, maker, rootId }) => [
      [rowKey(row.id), rowKey(rootId)] as const,
      ...mouthSources(maker).map((id) => [rowKey(row.id), sourceKey(id)] as const),
    ]),
    ...named.map(({ unnamedId, namedId }) => [sourceKey(unnamedId), sourceKey(namedId)] as const),
    ...pluralLinks(utterances, marks),
  ];
  const sameOrigin = marks
    .filter((mark) => mark.kind === 'same_origin')
    .map(({ attributionIds: [a, b] }) => [rowKey(markedRow(a)), rowKey(markedRow(b))] as const);

  const identified = new Set(named.map(({ unnamedId }) => unnamedId));
  const isNamed = ({ maker }: Utterance) =>
    mouthOf(maker) === 'named' || mouthSources(maker).some((id) => identified.has(id));
  const allowed = withoutTiesToOurs(plain, sameOrigin, utterances, isNamed);
  const find = components([...plain, ...allowed]);

  const groups = new Map<string, Group>();
  for (const utterance of utterances) {
    const key = find(rowKey(utterance.row.id));
    const group = groups.get(key) ?? { rowIds: [], sourceIds: new Set(), mouth: 'open' };
    group.rowIds.push(utterance.row.id);
    for (const id of mouthSources(utterance.maker)) group.sourceIds.add(id);
    if (isNamed(utterance)) group.mouth = 'named';
    else if (mouthOf(utterance.maker) === 'ours') group.mouth = 'ours';
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Same-origin links, without those at one of our unnamed sources where they would tie it to a named
 * one, directly or by way of others. All of them fall together, so that their order does not matter.
 */
function withoutTiesToOurs(
  plain: readonly Link[],
  sameOrigin: readonly Link[],
  utterances: readonly Utterance[],
  isNamed: (utterance: Utterance) => boolean,
): Link[] {
  const before = components(plain);
  const after = components([...plain, ...sameOrigin]);
  const ours = utterances.filter(({ maker }) => mouthOf(maker) === 'ours');
  const keysOf = (some: readonly Utterance[], find: (key: string) => string) =>
    new Set(some.map(({ row }) => find(rowKey(row.id))));
  const oursBefore = keysOf(ours, before);
  const oursAfter = keysOf(ours, after);
  const namedAfter = keysOf(utterances.filter(isNamed), after);
  return sameOrigin.filter(([a, b]) => {
    const touchesOurs = oursBefore.has(before(a)) || oursBefore.has(before(b));
    const tied = oursAfter.has(after(a)) && namedAfter.has(after(a));
    return !(touchesOurs && tied);
  });
}

/**
 * "Officials told Reuters", twice under one description: one origin, unless a mark says that they are
 * different people. Two bodies ("US officials", "Ukrainian officials") stay two: they share an outlet
 * and nothing else.
 */
function pluralLinks(utterances: readonly Utterance[], marks: readonly OriginMark[]): Link[] {
  const plural = utterances
    .map(({ maker }) => voiceOf(maker.content))
    .filter((voice) => voice?.plural && voice.owner === 'theirs' && voice.outletId !== null)
    .filter((voice) => voice !== null);
  return plural.flatMap((a) =>
    plural
      .filter((b) => a.id < b.id && a.outletId === b.outletId && sameWords(a.name, b.name))
      .filter((b) => !areDifferent(a.id, b.id, marks))
      .map((b) => [sourceKey(a.id), sourceKey(b.id)] as const),
  );
}

function sameWords(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Whether a confirmed mark says that two sources are different people. */
export function areDifferent(a: string, b: string, marks: readonly OriginMark[]): boolean {
  return marks.some(
    (mark) =>
      mark.kind === 'different_people' &&
      mark.confirmed &&
      mark.sourceIds.includes(a) &&
      mark.sourceIds.includes(b),
  );
}

function rowKey(id: string): string {
  return `row:${id}`;
}

function sourceKey(id: string): string {
  return `source:${id}`;
}
