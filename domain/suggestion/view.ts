import type { TextRange } from '../article/passage-address';
import type { Stance } from '../attribution/stance';

/** A suggestion beside the text, in words. */
export interface SuggestionNote {
  /** domain/suggestion/key.ts */
  key: string;
  stance: Stance;
  /** Null: the maker is not stated. */
  speaker: string | null;
  /** Set where the words mean somebody without naming them for certain ("he"): whom, by name. */
  open: { written: string; candidates: readonly string[] } | null;
  principal: string | null;
  /** Whom the words quote in turn. */
  quoting: string | null;
  /** How the article spells the speaker, where the desk knows them by another name. */
  written: string | null;
  /** The claim as it could be put; empty if the words tell none. */
  statement: string;
  /** BCP 47: the text's, in whose words the statement is. */
  language: string;
  /** The likeliest reading first; two where a separator can be read two ways. */
  figures: string[];
  relays: string[];
  /** "11 Nov 2024", with the words that it was read from. */
  said: { when: string; basis: string } | null;
  /** Which pattern found it. */
  rule: string;
  passages: TextRange[];
}

/** A claim on the desk that a suggestion may be about. */
export interface LikelyClaim {
  id: string;
  reference: string;
  statement: string;
  status: string;
}

/** The form that a suggestion fills; with a claim, for that one. */
export function acceptAddress(articleReference: string, key: string, claim?: string): string {
  return `/articles/${articleReference}/log?s=${key}${claim ? `&claim=${claim}` : ''}`;
}

/** The form, filled for one of those whom an open speaker can be; `candidate` counts from 0. */
export function candidateAddress(articleReference: string, key: string, candidate: number): string {
  return `${acceptAddress(articleReference, key)}&as=${candidate}`;
}
