import type { Span } from '../span';

/** Which pattern found a statement, so that each can be explained and mended. */
export const statementRules = [
  'name: words',
  '“words” — name',
  'according to name, words',
  'words, according to name',
  '“words,” name said',
  'words, name said',
  'words, said name',
  'name said “words”',
  'name said that',
  'name told somebody that',
  'name said clause',
  'name wants to',
  'name called for',
  'name rejected something',
  'which name said',
  'adding that',
  'name is sure that',
  'reported by name',
  'name said nothing',
] as const;
export type StatementRule = (typeof statementRules)[number];

/** Who said what by which words, as they stand in the text, before anybody is resolved. */
export interface Statement {
  rule: StatementRule;
  /** The verb's lemma, or the words of the cue. */
  verb: string;
  /** Empty if the maker is not stated. */
  source: Span[];
  cue: Span[];
  /** Who had it first from the source, in "first reported by the Post, citing officials". */
  through?: Span[];
  /** Whom the words quote in turn: "Ward said that Hale told him …". */
  quoting?: Span[];
  /** Several where other words stand between. */
  content: Span[];
  /** The sentence that the cue stands in, counted from 0. */
  sentence: number;
}
