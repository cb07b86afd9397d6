import { z } from 'zod';

/*
 * A backup is one gzip file of UTF-8 lines (docs/backup.md):
 *
 *   {"onrecordBackup":1,"app":…,"server":…,"createdAt":…,"migrations":[…],"leftOut":[…]}
 *   {"table":"person","columns":["id","name",…]}
 *   one line a row, as PostgreSQL's COPY writes it in text format
 *   \.
 *   … further tables, each after the tables that it refers to …
 *   {"rows":{"person":3,…},"sequences":{"claim_number_seq":{"last":"1042","called":true},…}}
 *   sha256 <hex digest of all bytes before this line>
 */

/** The version of the format that this code writes and reads. */
export const formatVersion = 1;

/** The line after a table's last row; COPY writes a backslash in data as two. */
export const endOfRows = '\\.\n';

/**
 * What a restored desk does without: everybody signs in again, counters start anew, the words and
 * sentences of articles are written by the triggers that see them come, and the index of similar
 * claims is made again as the desk starts.
 */
export const leftOut = [
  'article_text',
  'claim_term',
  'claim_word',
  'claim_word_change',
  'rate_limit',
  'session',
  'version_sentence',
] as const;

const migration = z.object({ name: z.string(), checksum: z.string() });

/** The first line. */
export const headerLine = z.object({
  onrecordBackup: z.number(),
  /** The version of Onrecord that wrote it. */
  app: z.string(),
  /** The version of the PostgreSQL server, as it calls itself. */
  server: z.string(),
  /** ISO 8601 instant. */
  createdAt: z.string(),
  /** The migrations that had been applied, in order. */
  migrations: z.array(migration),
  leftOut: z.array(z.string()),
});

/** The line before a table's rows; its rows have these columns in this order. */
export const tableLine = z.object({ table: z.string(), columns: z.array(z.string()).min(1) });

/** The last line but one: what a complete file holds. */
export const totalsLine = z.object({
  rows: z.record(z.string(), z.number()),
  /** `last` as text: it may pass what a JSON number holds. */
  sequences: z.record(z.string(), z.object({ last: z.string(), called: z.boolean() })),
});

export type Migration = z.infer<typeof migration>;
export type BackupHeader = z.infer<typeof headerLine>;
export type BackupTable = z.infer<typeof tableLine>;
export type BackupTotals = z.infer<typeof totalsLine>;

/** One value on one line. */
export function jsonLine(value: BackupHeader | BackupTable | BackupTotals): string {
  return `${JSON.stringify(value)}\n`;
}

/** The last line, for a digest in hex. */
export function digestLine(digest: string): string {
  return `sha256 ${digest}\n`;
}
