import type { Json } from '@/domain/history/canonical-json';
import type { SourceKind, UnnamedOwner } from '@/domain/source/kind';

/** A source's row as far as its history shows it. */
export interface SourceRow {
  kind: SourceKind;
  name: string;
  note: string | null;
  owner: UnnamedOwner | null;
  statedReason: string | null;
  countLow: number | null;
  countHigh: number | null;
  outlet: { name: string } | null;
  official: boolean;
  held: boolean;
  authenticatedBy: { name: string } | null;
}

/** What a revision says of a source: only the fields that its kind has, in plain words and names. */
export function sourceFields(source: SourceRow): Record<string, Json> {
  const common = {
    kind: source.kind,
    [source.kind === 'unnamed' ? 'description' : 'name']: source.name,
    note: source.note,
  };
  if (source.kind === 'unnamed') {
    return {
      ...common,
      whose: source.owner,
      spokeTo: source.outlet?.name ?? null,
      statedReason: source.statedReason,
      howMany: countWords(source.countLow, source.countHigh),
    };
  }
  if (source.kind === 'document') {
    const authenticatedBy = source.authenticatedBy?.name ?? null;
    return { ...common, official: source.official, held: source.held, authenticatedBy };
  }
  return common;
}

/** "3", "2 to 4", "3 or more", or null where no number was stated. */
export function countWords(low: number | null, high: number | null): string | null {
  if (low === null) return null;
  if (high === null) return `${low} or more`;
  return low === high ? String(low) : `${low} to ${high}`;
}
