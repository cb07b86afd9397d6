import type { Stance } from '@/domain/attribution/stance';
import type { SourceKind } from '@/domain/source/kind';

import type { Span } from './span';

/** How a text names somebody. */
export interface Mention {
  /** Without a comma at the end. Null: the maker is not stated. */
  text: string | null;
  span: Span | null;
  /**
   * `name`: a proper name; `description`: "a senior official", somebody unnamed; `definite`: "the
   * official", somebody mentioned before; `pronoun`: "he".
   */
  form: 'name' | 'description' | 'definite' | 'pronoun';
  /** The proper name alone, without titles; of several people with "; " between. */
  name: string | null;
  /** Nouns that may call this one back later: "official", "spokesman". */
  nouns: readonly string[];
  plural: boolean;
  /** Null: nothing tells. */
  gender: 'male' | 'female' | null;
  /** Whom a spokesman speaks for, as written. */
  principal: string | null;
  /** An outlet that the mention names as having spoken to them: "a Reuters source". */
  outlet: string | null;
}

/** The mention of somebody whom the text does not name. */
export const nobody: Mention = {
  text: null,
  span: null,
  form: 'description',
  name: null,
  nouns: [],
  plural: false,
  gender: null,
  principal: null,
  outlet: null,
};

/** An outlet that passed a statement on, with the words that say so. */
export interface RelayMention {
  /** As written; "the agency" is a definite mention of an outlet before. */
  text: string;
  definite: boolean;
  words: string;
}

/** A statement as one language's rules read it; who is meant is settled afterwards. */
export interface ReadStatement {
  rule: string;
  kind: 'speech' | 'attitude';
  source: Span[];
  cue: Span[];
  content: Span[];
  who: Mention;
  /** Whom the words quote in turn; null: nobody. */
  quoting: Mention | null;
  stance: Stance;
  relays: readonly RelayMention[];
  /** Why somebody is not named, as the sentence states it. */
  reason: string | null;
  /** How many people are meant at least; null: one, or not told. */
  count: number | null;
  direct: boolean;
  sentence: number;
  /** The first word of the sentence. */
  opening: string;
  /** The words that the time of saying is read from: the sentence, or the part that tells of this one. */
  timed: Span;
}

/** What a body is called besides its name, from a place of the text on. */
export interface NameAlias {
  /** An abbreviation as written, or a noun in small letters. */
  short: string;
  full: string;
  at: number;
}

export interface ReadText {
  sentences: readonly Span[];
  statements: readonly ReadStatement[];
  /** Everybody named anywhere in the text, speaking or not, in reading order. */
  names: readonly Mention[];
  /** Of each sentence: its paragraph, counted from 0, and its subject; null: none was found. */
  paragraphs: readonly number[];
  subjects: readonly (Mention | null)[];
  /** Short names and descriptions that the text gives a body: "(HSB)", "the group, Harbour Watch,". */
  aliases: readonly NameAlias[];
  /** Statements, letters and the like that somebody spoke in: what is said in them later is theirs. */
  issued: readonly { noun: string; sentence: number; at: number }[];
  /** Single names that the text speaks of as places. */
  places: ReadonlySet<string>;
  /** What was not read, since no sentence is so long; the words stand in none of the statements. */
  unread: readonly Span[];
}

/** The rules of one language; everything else of `extraction` knows none. */
export interface Language {
  /** BCP 47 */
  code: string;
  read(text: string): ReadText;
  /** "US and Ukrainian officials" are two bodies, each with a statement of its own; otherwise the one. */
  bodies(description: string): string[];
  /** What somebody named so in a text that speaks of these places seems to be. */
  kindOf(name: string, places: ReadonlySet<string>): SourceKind;
  /** What was said, put as a claim: affirmative, with full names; empty if the words do not tell. */
  claimWords(said: SaidWords): string;
  /** Whether a claim put so is about what the text told before: "such a call happened". */
  refersBack(claim: string): boolean;
  /** Who took part in what a claim tells, by name, as far as it is certain. */
  tookPart(claim: string): string[];
  /** The words without what only joins them to the sentence ("that …"), and without quotation marks. */
  bareSpan(text: string, span: Span): Span;
  /** Figures inside of what was said that the sentence takes for granted: who made them is open. */
  openFigures(text: string, content: readonly Span[]): Span[];
}

/** What a claim is put from. */
export interface SaidWords {
  content: readonly string[];
  sentence: string;
  stance: Stance;
  direct: boolean;
  /** Whom "he" and "I" mean; null: nobody told. */
  speaker: string | null;
  /** "it" can mean no person. */
  isPerson: boolean;
  /** What the speaker did with the words, where they are no whole clause: "criticized". */
  deed: string | null;
  /** The name in full of somebody who is called by a surname; the same name where it is not known. */
  fullName: (name: string) => string;
}
