import type { ClaimKind } from '../claim/kind';
import type { Figure } from '../quantity/figure';
import type { SourceKind, UnnamedOwner } from '../source/kind';
import type { Level } from './level';
import type { Scope, Stance } from './stance';

/** A source as it stood when an attribution was looked at. */
export interface NamedSource {
  id: string;
  kind: SourceKind;
  /** The name, or for an unnamed source its description as published. */
  name: string;
  /** Only for unnamed sources: whose. */
  owner: UnnamedOwner | null;
  /** Only for unnamed sources: true if several people stand behind the description. */
  plural: boolean;
  /** Only for unnamed sources of others: the outlet that spoke to them, if known. */
  outletId: string | null;
  /** Only for documents: an official document that we hold and whose authenticity we have checked. */
  authenticatedOfficialDocument: boolean;
}

/** Verbatim words, and how they stand to what the speaker said. */
export interface SignedPassage {
  exact: string;
  form: 'direct' | 'paraphrased';
  translated: 'yes' | 'no' | 'unknown';
  originalWords: string | null;
}

/** What became of words in the article: changed beyond recognition of their meaning, or gone. */
export const wordsStates = ['changed', 'gone'] as const;
export type WordsState = (typeof wordsStates)[number];

/**
 * All that an editor's sign-off of one attribution vouches for, and what status is computed from.
 * The last accepted copy goes on counting while a change to it is under re-review.
 */
export interface SignedContent {
  claim: {
    kind: ClaimKind;
    statement: string;
    counted: string | null;
    population: string | null;
    unit: string | null;
    /** When the claimed thing happened or held, EDTF; null if not stated. */
    eventTime: string | null;
    participants: { sourceId: string; name: string; ownAct: boolean }[];
  };
  /** Null: the maker is not stated. */
  speaker: NamedSource | null;
  /** On whose behalf; null: the speaker speaks for nobody but itself. */
  principal: NamedSource | null;
  stance: Stance;
  scope: Scope;
  scopeWords: string | null;
  level: Level;
  passages: SignedPassage[];
  /** The version of the article's text that they were read in; left out: the first. */
  version?: number;
  /** A later version that has them no more as they were read; left out: the latest one has them. */
  lost?: { version: number; state: WordsState };
  /** When it was said, EDTF. */
  saidOn: string;
  /** When the article was published, or own reporting took place, EDTF. */
  publishedOn: string;
  figure: Figure | null;
  /** Hops from the speaker outward; the publisher stands in `publisher`, not here. */
  relays: { sourceId: string; name: string; words: string | null }[];
  /** The outlet that published the article; null for own reporting. */
  publisher: { sourceId: string; name: string } | null;
  /** The attribution of the same claim that this one only passes on. */
  repeatsId: string | null;
}
