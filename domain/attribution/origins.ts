import type { EvidenceRow } from '../claim/evidence';
import { fewestVoices } from './fewest-voices';
import { areDifferent, type Group, joinOrigins } from './join-origins';
import { repeatedRow, rootId } from './repeats';
import { voiceKey } from './voice';

/** An editor's mark on origins. `different_people` has effect once a second editor confirmed it. */
export type OriginMark =
  | { kind: 'same_origin'; attributionIds: readonly [string, string] }
  | { kind: 'different_people'; sourceIds: readonly [string, string]; confirmed: boolean };

/** "Identified as": an unnamed source of another outlet was named at a date (ms since 1970). */
export interface Identification {
  unnamedId: string;
  namedId: string;
  since: number;
}

/**
 * How many mouths at least and at most. `groups`: ids of attributions, one list an origin; their number
 * is `max`.
 */
export interface OriginInterval {
  min: number;
  max: number;
  groups: string[][];
}

/**
 * Counts the origins of `rows`. `known`: every row of the claim, among them
 * `rows`, so that chains of repeats can be followed through rows that do not count. `marks` and
 * `identifications` are those in force at the moment in question.
 *
 * - A repeat has the origin of what it repeats and joins nothing else to it: a senator who cites a
 *   report has said nothing of his own. Repeats of something that does not count are one origin.
 * - The same voice or speaker, a same-origin mark and an identification join. An outlet joins
 *   nothing, but plural unnamed sources of one outlet under one description are one origin, unless a
 *   confirmed mark says that they are different people. Two bodies ("US and Ukrainian officials") are
 *   two, which may be one.
 * - Named voices are never taken for one another. An unnamed one, or one not stated, may be any other
 *   that no confirmed mark keeps apart: `min` takes as many for one as can be.
 *
 * Our own unnamed sources: no mark or identification between one of ours and a named one has any
 * effect, nor one that would join them by way of others; so neither end ever depends on what the desk
 * knows about who they are. `min` still allows that ours may be anybody, equally for each, because a
 * count that ruled it out would print two independent origins where there may be one.
 */
export function originInterval({
  rows,
  known,
  marks,
  identifications,
}: {
  rows: readonly EvidenceRow[];
  known: readonly EvidenceRow[];
  marks: readonly OriginMark[];
  identifications: readonly Identification[];
}): OriginInterval {
  const byId = new Map(known.map((row) => [row.id, row]));
  const counted = new Set(rows.map(({ id }) => id));
  const repeatedOf = (row: EvidenceRow): EvidenceRow => {
    const repeated = repeatedRow(row, byId);
    return repeated && counted.has(repeated.id) ? repeatedOf(repeated) : row;
  };
  const utterances = rows
    .filter((row) => repeatedOf(row) === row)
    .map((row) => {
      const id = rootId(row, byId);
      return { row, maker: byId.get(id) ?? row, rootId: id };
    });
  // A mark on a word that was overtaken since goes on holding for the voice's standing word.
  const markedRow = (id: string): string => {
    const row = byId.get(id);
    if (!row?.counts) return id;
    const own = repeatedOf(row);
    if (utterances.some((other) => other.row === own)) return own.id;
    return utterances.find((other) => voiceKey(other.maker) === voiceKey(own))?.row.id ?? id;
  };
  const groups = joinOrigins(utterances, markedRow, marks, identifications);
  const groupOf = new Map(
    groups.flatMap((group) => group.rowIds.map((id) => [id, group] as const)),
  );
  for (const row of rows) {
    const repeated = repeatedOf(row);
    if (repeated !== row) groupOf.get(repeated.id)?.rowIds.push(row.id);
  }
  const min = fewestVoices(groups.length, (a, b) => cannotBeOne(groups[a], groups[b], marks));
  return { min, max: groups.length, groups: groups.map(({ rowIds }) => rowIds) };
}

function cannotBeOne(a: Group | undefined, b: Group | undefined, marks: readonly OriginMark[]) {
  if (!a || !b) return false;
  if (a.mouth === 'named' && b.mouth === 'named') return true;
  const oursAndNamed = a.mouth !== b.mouth && a.mouth !== 'open' && b.mouth !== 'open';
  if (oursAndNamed) return false;
  return [...a.sourceIds].some((x) => [...b.sourceIds].some((y) => areDifferent(x, y, marks)));
}
