import { mouthOf, mouthSources } from '../attribution/mouth';
import type { Identification, OriginInterval } from '../attribution/origins';
import { repeatedRow } from '../attribution/repeats';
import { voiceOf } from '../attribution/voice';
import type { EvidenceRow } from './evidence';

/** What a claim rests on that nobody named makes: no maker stated anywhere, or an unnamed source. */
export type NamelessBasis = 'maker_not_stated' | 'unnamed';

/**
 * What a claim rests on where it has origins and nobody named is among them; else null. A named person
 * who only passes on an unnamed one gives it no name; an identification in force does.
 */
export function namelessBasis(
  origins: OriginInterval,
  rows: readonly EvidenceRow[],
  identifications: readonly Identification[],
): NamelessBasis | null {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const identified = new Set(identifications.map(({ unnamedId }) => unnamedId));
  const makers = origins.groups.flat().flatMap((id) => {
    const row = byId.get(id);
    return row && !repeatedRow(row, byId) ? [row] : [];
  });
  const isNamed = (row: EvidenceRow) =>
    mouthOf(row) === 'named' ||
    (mouthOf(row) === 'open' && mouthSources(row).some((id) => identified.has(id)));
  if (makers.length === 0 || makers.some(isNamed)) return null;
  return makers.every(({ content }) => voiceOf(content) === null) ? 'maker_not_stated' : 'unnamed';
}
