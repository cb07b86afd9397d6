import type { LeftOut } from './left-out';

/** What can be found out about an article beside its text; the names of the form's fields. */
export const foundFields = [
  'title',
  'publisher',
  'address',
  'byline',
  'publishedOn',
  'language',
] as const;
export type FoundField = (typeof foundFields)[number];

/** Where something was found, as it follows a value: “The ferry lies still” — from JSON-LD. */
export const foundFromWords = {
  json_ld: 'from JSON-LD',
  open_graph: 'from OpenGraph',
  meta: 'from a meta tag',
  title: 'from the page’s title',
  heading: 'from the page’s heading',
  time: 'from a time on the page',
  html: 'from the page’s language mark',
  canonical: 'from the page’s canonical link',
  address: 'from the web address',
  main_text: 'from beside the main text',
  file: 'from the file’s own record',
  file_name: 'from the file’s name',
  guess: 'by its words',
  dateline: 'from the line above the text',
  bookmark: 'from the page you came from',
} as const;
export type FoundFrom = keyof typeof foundFromWords;

/** A value as the form's field would hold it. */
export interface Found {
  value: string;
  from: FoundFrom;
  /** What another place on the page says instead, so that it is doubtful which one is right. */
  other?: string | undefined;
}

export type FoundArticle = Partial<Record<FoundField, Found>>;

/** How the text was told from all that a page or file holds. */
export const readingWords = {
  paragraphs: 'the paragraphs of the page',
  data: 'the text in the page’s own data (JSON-LD)',
  block: 'the largest part of the page',
  file: 'the file',
} as const;
export type ReadingWay = keyof typeof readingWords;

/** Why the text that was read may not be the article's, or not all of it. */
export const doubtWords = {
  disagree: 'Two ways to read this page give different texts. Choose one.',
  paywall: 'The page says that only subscribers see all of it. The text may end early.',
  scripts: 'The page shows its text by scripts. What its data hold was taken.',
  short: 'Little text was found. It may be a teaser, or a page that shows its text by scripts.',
  hidden: 'Much of the page is hidden from its readers and was left out.',
} as const;
export type Doubt = keyof typeof doubtWords;

/** One way to read the text. */
export interface Reading {
  text: string;
  way: ReadingWay;
}

/** What was read from a capture, for somebody to look through. */
export interface ReadArticle extends Reading {
  found: FoundArticle;
  /** The other reading, where two differ so much that somebody has to choose; null: they agree. */
  other: Reading | null;
  leftOut: LeftOut[];
  doubts: Doubt[];
  /** Every word that the capture holds anywhere, by which an erasure finds it. */
  words: string;
}
