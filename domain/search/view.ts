/** A stretch of a text that is shown, marked where it is what was looked for. */
export interface MarkedPart {
  text: string;
  hit: boolean;
}

/** One thing that was found. */
export interface Found {
  reference: string;
  href: string;
  language: string | null;
  words: MarkedPart[];
  /** In quiet words: its status, publisher, kind, or who said it. */
  detail: string;
  /** What stands around the words in its text. */
  around?: MarkedPart[];
}

/** A word that was looked for in other forms too. */
export interface Also {
  word: string;
  /** The same name in other spellings, and other names of the same source. */
  also: string[];
  /** The desk does not know the word: these are looked for in its place. */
  instead: string[];
}

/** What a search finds; a story by its reference alone. */
export const foundKinds = ['stories', 'claims', 'quotes', 'sources', 'articles'] as const;

/** All that a search found. `more`: others fit too. */
export interface SearchResult {
  groups: { kind: (typeof foundKinds)[number]; found: Found[]; more: boolean }[];
  also: Also[];
}
