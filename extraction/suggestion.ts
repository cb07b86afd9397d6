import type { Stance } from '@/domain/attribution/stance';
import type { QuantityReading } from '@/domain/quantity/parse-quantity';
import type { SourceKind } from '@/domain/source/kind';

import type { Span } from './span';

/** A source that the desk knows, to recognise it under any of its spellings. */
export interface KnownSource {
  id: string;
  kind: SourceKind;
  name: string;
  aliases: readonly string[];
}

/** What is read: a version's text, with what the desk knows. */
export interface ArticleToRead {
  text: string;
  /** EDTF; days such as "yesterday" are counted back from it. */
  publishedOn: string;
  sources: readonly KnownSource[];
}

/** Who spoke, as far as the text tells. */
export interface SuggestedSpeaker {
  /** The fullest form in the text, or the known source's name; for unnamed ones the description. */
  name: string;
  /** The known source under this name or an alias; null: none, or not certain. */
  sourceId: string | null;
  /** The name as it is spelled where this was said; null: not named there ("he", "the official"). */
  written: string | null;
  /** What a journalist's form needs of somebody who is not named; null: named. */
  unnamed: UnnamedSpeaker | null;
}

/** Somebody whom the words mean without naming them for certain. */
export interface OpenSpeaker {
  /** "he", "the former president" */
  written: string;
  /** Whom it can mean, by name; empty: nobody was named. */
  candidates: string[];
}

export interface UnnamedSpeaker {
  /** "asked not to be named because of the sensitivity of the topic"; null: none stated. */
  reason: string | null;
  /** At least so many people; null: not stated. */
  count: number | null;
}

/** One hop between the speaker and the article, outward from the speaker. */
export interface SuggestedRelay {
  name: string;
  sourceId: string | null;
  /** How it passed: "told", "citing". */
  words: string;
}

export interface SuggestedQuantity {
  span: Span;
  /** Likeliest first; several where separators can be read two ways. */
  readings: QuantityReading[];
}

/** One attributed statement that was found, ready to fill the form of an attribution. */
export interface Suggestion {
  /** Which pattern found it (extraction/english/statement.ts). */
  rule: string;
  /** `speech`: words were said; `attitude`: somebody wants, believes, supports …; only the first is offered. */
  kind: 'speech' | 'attitude';
  source: Span[];
  cue: Span[];
  content: Span[];
  /** Null: the maker is not stated. */
  speaker: SuggestedSpeaker | null;
  /** Set where there is no speaker though the words mean somebody. */
  open: OpenSpeaker | null;
  /** On whose behalf, where the text says so. */
  principal: { name: string; sourceId: string | null } | null;
  /** Whom the words quote in turn, by name: "Ward, quoting Hale". */
  quoting: string | null;
  stance: Stance;
  relays: SuggestedRelay[];
  direct: boolean;
  quantities: SuggestedQuantity[];
  /** EDTF, with the words that it was read from; null: nothing tells. */
  saidOn: { edtf: string; basis: string } | null;
  /** 0 to 1, for the order of work: figures, stances and officials before opinions. */
  worth: number;
}
