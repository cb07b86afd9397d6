import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { createGunzip } from 'node:zlib';

import type { z } from 'zod';

import { refuse, type Refusal, type Result } from '@/domain/result';

import {
  type BackupHeader,
  type BackupTable,
  type BackupTotals,
  digestLine,
  endOfRows,
  formatVersion,
  headerLine,
  tableLine,
  totalsLine,
} from './format';

/** One part of a backup, in the order of the file. A table's rows must be read before the next part. */
export type BackupPart =
  | { kind: 'header'; header: BackupHeader }
  | { kind: 'table'; table: BackupTable; rows: AsyncIterable<Buffer> }
  | { kind: 'totals'; totals: BackupTotals };

/** What is wrong with a file; thrown while it streams, see {@link refusalOf}. */
class UnreadableBackup extends Error {
  constructor(readonly fault: 'no_backup' | 'newer' | 'cut_off' | 'altered') {
    super(fault);
  }
}

const faultSentences = {
  no_backup: 'is not a backup of Onrecord.',
  newer: 'is a backup in a newer format: update Onrecord to the version that wrote it.',
  cut_off: 'is cut off: it was not written or copied to its end.',
  altered: 'was altered or damaged: its content does not match its digest.',
} as const;

/** How many bytes of rows are handed on at once, at least. */
const portion = 65_536;

/** The lines of a gzip file, each with its line feed; the last may lack it. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  // Errors of both reach the loop below through the second.
  const bytes = pipeline(createReadStream(file), createGunzip(), () => undefined);
  let begun: Buffer[] = [];
  for await (const chunk of bytes) {
    const piece = chunk as Buffer;
    let from = 0;
    for (let at = piece.indexOf(10); at !== -1; at = piece.indexOf(10, from)) {
      const rest = piece.subarray(from, at + 1);
      yield begun.length > 0 ? Buffer.concat([...begun, rest]) : rest;
      begun = [];
      from = at + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}

/**
 * Reads a backup part by part and checks it on the way: that it is complete, that every table has
 * as many rows as the file says, and that the digest is right. What is wrong comes to light at the
 * latest when the last part has been read, as an error for {@link refusalOf}.
 */
export async function* readBackup(file: string): AsyncGenerator<BackupPart> {
  const lines = linesOf(file);
  const hash = createHash('sha256');
  async function nextLine(): Promise<Buffer> {
    const { value, done } = await lines.next();
    if (done || value.at(-1) !== 10) throw new UnreadableBackup('cut_off');
    return value;
  }
  async function nextHashed(): Promise<Buffer> {
    const line = await nextLine();
    hash.update(line);
    return line;
  }
  try {
    const header = parse(headerLine, await nextHashed(), 'no_backup');
    if (header.onrecordBackup > formatVersion) throw new UnreadableBackup('newer');
    yield { kind: 'header', header };

    const counted = new Map<string, number>();
    const end = Buffer.from(endOfRows);
    async function* rowsOf(table: string): AsyncGenerator<Buffer> {
      let count = 0;
      let waiting: Buffer[] = [];
      let size = 0;
      for (let row = await nextHashed(); !row.equals(end); row = await nextHashed()) {
        count += 1;
        waiting.push(row);
        size += row.length;
        if (size < portion) continue;
        yield Buffer.concat(waiting);
        waiting = [];
        size = 0;
      }
      counted.set(table, count);
      if (size > 0) yield Buffer.concat(waiting);
    }
    for (;;) {
      const line = await nextHashed();
      const table = tableLine.safeParse(json(line)).data;
      if (table) {
        if (counted.has(table.table)) throw new UnreadableBackup('altered');
        yield { kind: 'table', table, rows: rowsOf(table.table) };
        continue;
      }
      const totals = parse(totalsLine, line, 'altered');
      const agree =
        Object.keys(totals.rows).length === counted.size &&
        [...counted].every(([name, count]) => totals.rows[name] === count);
      const digest = digestLine(hash.digest('hex'));
      const same = (await nextLine()).toString('latin1') === digest;
      if (!agree || !same || !(await lines.next()).done) throw new UnreadableBackup('altered');
      yield { kind: 'totals', totals };
      return;
    }
  } finally {
    await lines.return(undefined);
  }
}

function json(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString('utf8'));
  } catch {
    return undefined;
  }
}

function parse<Schema extends z.ZodType>(
  schema: Schema,
  line: Buffer,
  fault: UnreadableBackup['fault'],
): z.infer<Schema> {
  const parsed = schema.safeParse(json(line));
  if (!parsed.success) throw new UnreadableBackup(fault);
  return parsed.data;
}

/** The sentence for an error that reading a backup ended in; undefined when it has another cause. */
export function refusalOf(file: string, error: unknown): Refusal | undefined {
  if (error instanceof UnreadableBackup) {
    return refuse('invalid', `${file} ${faultSentences[error.fault]}`);
  }
  const { code, message, syscall } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') return refuse('not_found', `There is no file ${file}.`);
  if (code === 'Z_BUF_ERROR') return refuse('invalid', `${file} ${faultSentences.cut_off}`);
  if (code === 'Z_DATA_ERROR') {
    const known = message === 'incorrect header check' ? 'no_backup' : 'altered';
    return refuse('invalid', `${file} ${faultSentences[known]}`);
  }
  if (syscall) return refuse('invalid', `${file} cannot be read (${message}).`);
  return undefined;
}

/** Reads a whole backup without loading anything. @returns its first line and its totals */
export async function checkBackup(
  file: string,
): Promise<Result<{ header: BackupHeader; totals: BackupTotals }>> {
  let header: BackupHeader | undefined;
  try {
    for await (const part of readBackup(file)) {
      if (part.kind === 'header') header = part.header;
      if (part.kind === 'table') for await (const _ of part.rows);
      if (part.kind === 'totals' && header) return { ok: true, header, totals: part.totals };
    }
  } catch (error) {
    const refusal = refusalOf(file, error);
    if (refusal) return refusal;
    throw error;
  }
  throw new Error('a backup ended without its totals');
}
