import type { ErasureKind } from './kind';

/** One erasure as pages show it; once carried out it says nothing of what was erased. Instants are ISO 8601. */
export interface ErasureView {
  id: string;
  /** `E-3` */
  reference: string;
  kind: ErasureKind;
  /** "the name of a source" */
  what: string;
  /** `S-12`, with its name as long as it is only asked for; null: it has no reference of its own. */
  target: { reference: string; name: string | null; href: string } | null;
  legalBasis: string;
  requestedBy: string;
  requestedAt: string;
  decidedBy: string | null;
  state: 'asked' | 'refused' | 'carried_out';
  decidedAt: string | null;
  /** How many places it was, or would be, by table, in words. */
  places: string;
  /** The reader may confirm it: another person than who asked. */
  mayDecide: boolean;
}

export const erasureKindWords: Record<ErasureKind, string> = {
  source: 'The name of a source, wherever it stands',
  source_note: 'The note about an unnamed source of ours',
  comment: 'A comment',
};
