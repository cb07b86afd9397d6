import type { Stance } from '@/domain/attribution/stance';

/**
 * The words by which a language tells who said what. An expression of single words fits a whole word in
 * small letters; one of phrases is sticky and read at a place of the text, upper case or not.
 */
export interface Grammar {
  /** BCP 47 */
  code: string;
  /** Finite verbs that tell what somebody does with words, by stance; the first that fits counts. */
  verbs: readonly (readonly [Stance, RegExp])[];
  /** Phrases of several words that do: "did not want to comment", "put in doubt". */
  phrases: readonly (readonly [Stance, RegExp])[];
  /** Words that join a verb to its cue, before it or after it: "has", "je". */
  auxiliaries: RegExp;
  /** "according to", before who says so. */
  according: RegExp;
  /** The same after who says so, as "zufolge"; none where a language has no such word. */
  accordingAfter?: RegExp;
  /** "that" before what was said. */
  complementizers: RegExp;
  /** What was said may follow the verb without such a word: after a comma (`clause`), as an infinitive. */
  bare: 'clause' | 'infinitive' | 'none';
  /** The verb stands last, after what was said, which ends in one of these. */
  verbLast?: RegExp;
  pronouns: { male: RegExp; female: RegExp; plural: RegExp };
  /** "who", as the subject of a clause that says something of somebody named just before. */
  relative: RegExp;
  /** Articles and the like that open a definite and an indefinite description. */
  definite: RegExp;
  indefinite: RegExp;
  /** Words with which no subject begins: prepositions, adverbs, conjunctions. */
  noSubject: RegExp;
  /** "In" before a body whose people speak: "в компании опровергли". */
  placed?: RegExp;
  /** What was said is told as unsure or undone: "aurait" before a verb. */
  unreal?: RegExp;
  /** Before whom an outlet had it from: "citing". */
  citing: RegExp;
  /** The verb may stand first without a subject, which is that of the sentence before. */
  dropsSubject: boolean;
  /** Where the verb stands first: words with which its object begins. */
  objects?: RegExp;
  /** Words within a name or description that end no subject: "of". */
  links: RegExp;
  /** What may stand between a verb and its subject: days, "to journalists". */
  between: RegExp;
  /** Words that join a second verb of the same subject: "and". */
  and: RegExp;
  /** Nouns of bodies: "ministry". */
  bodies: RegExp;
  /** An apostrophe stands within a word, before an ending: "Reuters'a". */
  joinsApostrophes?: boolean;
  /** Every noun begins with a capital letter. */
  capitalNouns?: boolean;
  /** Words denying what follows within a quotation: "It is not true". */
  denial: RegExp;
  firstPerson: RegExp;
}
