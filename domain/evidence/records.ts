import type { Stance } from '../attribution/stance';
import type { ClaimKind } from '../claim/kind';
import type { FigureReading, Measure } from '../quantity/stated-figure';

export const sourceKinds = [
  'person',
  'body',
  'outlet',
  'document',
  'recording',
  'picture',
  'unnamed',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

/** Somebody or something by id and name. */
export interface Named {
  id: string;
  name: string;
}

/** Whoever or whatever the press heard or read. */
export interface Source extends Named {
  kind: SourceKind;
  /** Of an unnamed source: the outlet that it spoke to; null: ours, or no unnamed source. */
  outlet: Named | null;
  /** Of a document, recording or picture: who is said to have made it. */
  author: Named | null;
  /** Of a document, recording or picture: an editor knows who made it; holds once a second agrees. */
  authentic: Agreed | null;
}

/** A step that takes two people: `agreedBy` null while the second is missing. */
export interface Agreed {
  by: string;
  agreedBy: string | null;
}

/** How an accepted row was accepted. */
export interface Acceptance {
  /** By an editor who had written it (model E 15). */
  alone: boolean;
  /** With the second key "she admits it: it costs her something". */
  admitted: boolean;
  /** The row was accepted as the word of the document's author. */
  asAuthentic: boolean;
  /** Instant in ms since 1970. */
  at: number;
}

/** One row, in the version that counts. Rows off the record are never among them. */
export interface Row {
  id: string;
  /** The 3 in C-1042/3. */
  number: number;
  /** Null: maker not stated. */
  speaker: Source | null;
  /** Whom the speaker quotes as having said so. */
  quoting: Named | null;
  /** For whom the speaker speaks. */
  principal: Named | null;
  stance: Stance;
  /** The part of the claim that it is about; null: all of it. */
  part: string | null;
  /** What the article says of how the speaker knows: "who was in the room". */
  knowing: string | null;
  figure: FigureReading;
  /** EDTF; null: not stated. */
  saidOn: string | null;
  /** EDTF. */
  publishedOn: string;
  /** Outlets only, nearest the speaker first. */
  relays: readonly Named[];
  /** Who published it; null: nobody, as what we hold ourselves. */
  outlet: Named | null;
  articleId: string | null;
  /** The row of this claim that it only passes on. */
  repeats: string | null;
  /** The row that it takes back. */
  takesBack: string | null;
  /** Rows with the very same text. */
  sameText: readonly string[];
  /** A post that was deleted since: it stays said. */
  deleted: boolean;
  /** Null: it waits. */
  acceptance: Acceptance | null;
  /** It counts as accepted while something about it waits for an editor again. */
  again: boolean;
  /** Taken out by us; of an accepted denial or retraction it takes two. */
  withdrawn: Agreed | null;
  /** Its article was changed under its words and nobody has settled that. */
  wordsChanged: boolean;
}

export const roleKinds = ['heads', 'speaks_for', 'owns', 'works_for'] as const;

/** A post held from one EDTF time to another; null: open. */
export interface Role {
  holder: Named;
  kind: (typeof roleKinds)[number];
  of: Named;
  from: string | null;
  until: string | null;
}

export interface Participant extends Named {
  /** The claim is about what it did itself. */
  ownAct: boolean;
}

export interface ClaimFacts {
  kind: ClaimKind;
  participants: readonly Participant[];
  /** What a quantity counts, "people killed". */
  counted: string | null;
  measure: Measure;
}

/** Key S: an editor judged, on accepting, that a row's source knows it separately from others. */
export interface SeparateJudgement {
  rowId: string;
  /** `sourceKey` of the row's source then. */
  source: string;
  /** The rows that it was made against, with their sources then. */
  from: readonly { rowId: string; source: string }[];
  reason: string;
}

/** Key D: a denial set aside. It ends the dispute once a second editor agrees. */
export interface SetAside extends Agreed {
  rowId: string;
  reason: string;
}

export const outletAnswers = [
  'never_said',
  'said_differently',
  'no_longer_stands',
  'not_affected',
] as const;
export type OutletAnswer = (typeof outletAnswers)[number];

/** What an outlet takes back: a correction, or a whole article. */
export interface OutletCorrection {
  id: string;
  outlet: Named;
  /** EDTF. */
  publishedOn: string;
  /** The article, where all of it is retracted; null: a correction to what it brought. */
  retracts: { articleId: string } | null;
  answers: readonly {
    rowId: string;
    answer: OutletAnswer;
    /** Null: not accepted yet. */
    accepted: { alone: boolean } | null;
  }[];
  /** A later correction lifted it. */
  lifted: boolean;
  /** When the desk took note of it, in ms since 1970. */
  notedAt: number;
}

export const verdictValues = ['confirmed', 'false', 'misleading', 'unproven'] as const;
export type VerdictValue = (typeof verdictValues)[number];

/** What we say. */
export interface Verdict extends Agreed {
  id: string;
  value: VerdictValue;
  reason: string;
  /** Of `confirmed`: the rows that it rests on, with their sources then. */
  grounds: readonly { rowId: string; source: string }[];
  /** When its last editor gave, agreed to or renewed it, in ms since 1970. */
  at: number;
  /** Lifting takes two as well. */
  lifted: Agreed | null;
}

/** Everything that a claim's page rests on. Times in ms since 1970. */
export interface Evidence {
  claim: ClaimFacts;
  rows: readonly Row[];
  roles: readonly Role[];
  /** Pairs of rows that an editor holds to go back to one source. */
  sameSource: readonly (readonly [string, string])[];
  /** Unnamed sources of other outlets that were named. */
  identified: readonly { unnamedId: string; namedId: string }[];
  separate: readonly SeparateJudgement[];
  setAside: readonly SetAside[];
  corrections: readonly OutletCorrection[];
  verdicts: readonly Verdict[];
  /** Ids of participants who were asked for a response. */
  asked: readonly string[];
  now: number;
  /** The desk's zone, in which its days begin: "Europe/London". */
  timeZone: string;
}
