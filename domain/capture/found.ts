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
  bookmark: 'from the page you came from',
} as const;
export type FoundFrom = keyof typeof foundFromWords;

/** A value as the form's field would hold it. */
export interface Found {
  value: string;
  from: FoundFrom;
}

export type FoundArticle = Partial<Record<FoundField, Found>>;

/** What was read from a capture, for somebody to look through. */
export interface ReadArticle {
  /** The main text in paragraphs; empty: none was found. */
  text: string;
  found: FoundArticle;
  /** Every word that the capture holds anywhere, by which an erasure finds it. */
  words: string;
}
