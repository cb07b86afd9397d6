import { mouthOf, mouthSources } from '../attribution/mouth';
import type { Identification, OriginInterval } from '../attribution/origins';
import { repeatedRow } from '../attribution/repeats';
import type { EvidenceRow } from './evidence';

/**
 * Whether a claim has origins and every one is unnamed or not stated. A named person who only passes
 * on an unnamed one gives it no name; an identification in force does.
 */
export function restsOnUnnamed(
  origins: OriginInterval,
  rows: readonly EvidenceRow[],
  identifications: readonly Identification[],
): boolean {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const identified = new Set(identifications.map(({ unnamedId }) => unnamedId));
  const makers = origins.groups.flat().flatMap((id) => {
    const row = byId.get(id);
    return row && !repeatedRow(row, byId) ? [row] : [];
  });
  const isNamed = (row: EvidenceRow) =>
    mouthOf(row) === 'named' ||
    (mouthOf(row) === 'open' && mouthSources(row).some((id) => identified.has(id)));
  return makers.length > 0 && !makers.some(isNamed);
}
