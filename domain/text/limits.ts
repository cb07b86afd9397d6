/** The most that each input may hold: UTF-16 code units (JavaScript's `length`), articles in bytes of UTF-8. */
export const limits = {
  articleBytes: 1_000_000,
  statement: 500,
  name: 200,
  headline: 500,
  description: 500,
  url: 2000,
  /** Verbatim words of a passage. */
  words: 5000,
  note: 5000,
  reason: 1000,
  comment: 4000,
  tag: 60,
  /** What another system calls a record. */
  externalId: 300,
} as const;
