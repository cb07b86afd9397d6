import type { Actor } from '@/domain/person/role';
import { readLine } from '@/interchange/line';
import { type RecordType, recordTypes } from '@/interchange/record';

import { describeError } from '../http/describe-error';
import { progress } from '../progress';
import type { NumberedRecord, Outcome } from './batch';
import { importRecords } from './import-records';
import type { LineRead } from './read-lines';

/** What an import did. */
export interface ImportReport {
  added: Record<RecordType, number>;
  /** Lines whose record was on the desk before. */
  there: number;
  /** Claims that were changed to what their line says. */
  corrected: number;
  /** Lines that say something else than the desk does, each of which was told. */
  differing: number;
  /** Lines that were left out, each of which was told. */
  refused: number;
}

/** Hears how an import goes. */
export interface ImportListener {
  /** A line that was left out, by its number and the reason. */
  refused: (line: number, reason: string) => void;
  /** What somebody should look at in a line that came in. */
  noted: (line: number, hint: string) => void;
  /** How far it has come, now and then. */
  say: (text: string) => void;
}

/** What one transaction takes: some hundred lines, fewer where each of them is much work. */
const batchWeight = 500;
const weights: Record<RecordType, number> = {
  story: 1,
  source: 1,
  role: 2,
  article: 2,
  claim: 1,
  attribution: 2,
};
const batchLetters = 4_000_000;

/** Lines that name what is not there yet are kept for the end, at most so many. */
const mostWaiting = 50_000;

/**
 * Imports the lines of a file in transactions of some hundred, so that it can be stopped at any time
 * and run again. A line that names what stands further down waits for the end of the file. A bad line
 * is told and the rest goes on.
 */
export async function importLines(
  actor: Actor,
  lines: AsyncIterable<LineRead>,
  listener: ImportListener,
  { correct = false }: { correct?: boolean } = {},
): Promise<ImportReport> {
  const report: ImportReport = {
    added: { story: 0, source: 0, role: 0, article: 0, claim: 0, attribution: 0 },
    there: 0,
    corrected: 0,
    differing: 0,
    refused: 0,
  };
  const waiting: NumberedRecord[] = [];
  const sayProgress = progress(listener.say);
  const refused = (line: number, reason: string) => {
    report.refused += 1;
    listener.refused(line, reason);
  };
  const settle = (records: readonly NumberedRecord[], outcomes: Outcomes, isLast: boolean) => {
    for (const one of records) {
      const outcome = outcomes.get(one.line);
      if (!outcome) continue;
      if (outcome.became === 'added') {
        report.added[one.record.type] += 1;
        if (outcome.hint) listener.noted(one.line, outcome.hint);
      } else if (outcome.became === 'there') report.there += 1;
      else if (outcome.became === 'corrected') report.corrected += 1;
      else if (outcome.became === 'differs') {
        report.differing += 1;
        const how = outcome.correctable
          ? ' Import it with --correct, or change it on its page.'
          : '';
        listener.noted(one.line, `${outcome.message}${how}`);
      } else if (outcome.became === 'refused') refused(one.line, outcome.message);
      else if (isLast || waiting.length >= mostWaiting) refused(one.line, outcome.message);
      else waiting.push(one);
    }
  };

  let number = 0;
  let batch: NumberedRecord[] = [];
  let weight = 0;
  let letters = 0;
  const write = async (records: readonly NumberedRecord[], last: number) => {
    settle(records, await importWhole(actor, records, correct), false);
    sayProgress(() => `${last} lines read: ${reportWords(report)} so far.`);
  };
  let writing = Promise.resolve();
  /** Begins to write a batch once the one before is written; the next lines are read meanwhile. */
  const flush = async () => {
    await writing;
    writing = write(batch, number);
    // Whoever waits for it next hears how it failed.
    writing.catch(() => {});
    batch = [];
    weight = 0;
    letters = 0;
  };
  for await (const text of lines) {
    number += 1;
    if (typeof text !== 'string') {
      refused(number, text.message);
      continue;
    }
    if (text.trim() === '') continue;
    const read = readLine(text);
    if (!read.ok) {
      refused(number, read.message);
      continue;
    }
    if (text.includes('\uFFFD') || /\\ufffd/i.test(text)) {
      listener.noted(number, 'It holds “\uFFFD”, where a letter was lost, and came in as it is.');
    }
    batch.push({ line: number, record: read.record });
    weight += weights[read.record.type];
    letters += text.length;
    if (weight >= batchWeight || letters >= batchLetters) await flush();
  }
  await flush();
  await writing;
  await importWaiting(actor, waiting, correct, settle);
  return report;
}

type Outcomes = ReadonlyMap<number, Outcome>;

/** Tries the lines that waited, again and again while that helps: one may wait for another. */
async function importWaiting(
  actor: Actor,
  waiting: NumberedRecord[],
  correct: boolean,
  settle: (records: readonly NumberedRecord[], outcomes: Outcomes, isLast: boolean) => void,
): Promise<void> {
  for (let last = false, left = Infinity; waiting.length > 0;) {
    last ||= waiting.length >= left;
    left = waiting.length;
    const order = (one: NumberedRecord) => recordTypes.indexOf(one.record.type);
    const again = waiting.splice(0).sort((a, b) => order(a) - order(b) || a.line - b.line);
    const size = batchWeight / weights.attribution;
    for (let start = 0; start < again.length; start += size) {
      const records = again.slice(start, start + size);
      settle(records, await importWhole(actor, records, correct), last);
    }
  }
}

/**
 * One transaction for all, or where the database breaks it off over some line, halves of it, down to
 * that line.
 */
async function importWhole(
  actor: Actor,
  records: readonly NumberedRecord[],
  correct: boolean,
): Promise<Outcomes> {
  const [first] = records;
  if (!first) return new Map();
  try {
    const result = await importRecords(actor, records, { correct });
    if (result.ok) return result.outcomes;
    // Nothing of a line is refused here but for who imports it.
    return new Map(
      records.map(({ line }) => [line, { became: 'refused', message: result.message }]),
    );
  } catch (error) {
    if (records.length === 1) {
      const { message } = describeError(error);
      return new Map([
        [first.line, { became: 'refused', message: `It cannot be kept: ${message}` }],
      ]);
    }
    const middle = Math.ceil(records.length / 2);
    const one = await importWhole(actor, records.slice(0, middle), correct);
    const other = await importWhole(actor, records.slice(middle), correct);
    return new Map([...one, ...other]);
  }
}

/** "3 stories, 2 sources and 40 claims added, 7 there before, 1 left out". */
export function reportWords({ added, there, corrected, differing, refused }: ImportReport): string {
  const counts = recordTypes
    .filter((type) => added[type] > 0)
    .map((type) => `${added[type]} ${added[type] === 1 ? type : plural[type]}`);
  return [
    `${counts.length > 0 ? counts.join(', ') : 'nothing'} added`,
    `${there} there before`,
    ...(corrected > 0 ? [`${corrected} corrected`] : []),
    ...(differing > 0 ? [`${differing} other on the desk`] : []),
    `${refused} left out`,
  ].join('; ');
}

const plural: Record<RecordType, string> = {
  story: 'stories',
  source: 'sources',
  role: 'roles',
  article: 'articles',
  claim: 'claims',
  attribution: 'attributions',
};
