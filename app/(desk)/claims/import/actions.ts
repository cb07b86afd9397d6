'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';

import { type CsvState, noCsvYet } from '@/components/interchange/csv-state';
import { unsaved } from '@/components/ui/form-state';
import { refuse } from '@/domain/result';
import {
  claimColumnNames,
  type ColumnMapping,
  csvClaims,
  guessMapping,
} from '@/interchange/csv-claims';
import { type CsvTable, readCsv } from '@/interchange/csv';
import { importCsv } from '@/server/interchange/import-csv';
import { readTableFile } from '@/server/interchange/read-table-file';
import { sendersSession } from '@/server/person/session';

const mostBytes = 1_000_000;
const mostRows = 5_000;
const tooLarge = refuse('invalid', 'The file is larger than 1 MB. Split it.');
const shownFaults = 20;
const samples = 3;

/** One step of the import: reads the file, checks its rows by what the columns hold, or imports them. */
export async function importCsvAction(before: CsvState, data: FormData): Promise<CsvState> {
  const state = await step(before, data);
  // Until the rows are imported nothing is saved, so that what was given comes back.
  return state.done
    ? state
    : {
        ...state,
        lastResult: unsaved(parseWithZod(data, { schema: z.looseObject({}) })).lastResult,
      };
}

async function step(before: CsvState, data: FormData): Promise<CsvState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return { ...before, fault: sender.message };
  const { actor } = sender.session;
  const given = await givenText(data);
  if (!given) return { ...noCsvYet, fault: 'Choose a file, or paste its text.' };
  if (!given.ok) return { ...noCsvYet, fault: given.message };
  const { text } = given;
  const read = readCsv(text);
  if (!read.ok) return { ...noCsvYet, fault: read.message };
  const { table } = read;
  if (table.rows.length > mostRows) {
    return { ...noCsvYet, fault: `The file has more than ${mostRows} rows. Split it.` };
  }
  const isNew = data.get('text') === null;
  const mapping = isNew ? guessMapping(table.header) : mappingOf(table, data);
  const encoding = isNew ? given.encoding : before.encoding;
  const state = { ...stateOf(text, table, mapping), encoding };
  if (isNew) return state;
  const fault = faultOf(mapping);
  if (fault) return { ...state, fault };
  const claims = csvClaims(table, mapping);
  const good = claims.flatMap((one) => ('record' in one ? [one] : []));
  const faults = claims.flatMap((one) =>
    'fault' in one ? [{ row: one.row, message: one.fault }] : [],
  );
  const step = data.get('step');
  if (step !== 'import' && step !== 'correct')
    return { ...state, ready: good.length, ...listed(faults) };
  const result = await importCsv(actor, good, { correct: step === 'correct' });
  if (!result.ok) return { ...state, fault: result.message };
  const all = [...faults, ...result.refused].sort((a, b) => a.row - b.row);
  const { added, there, corrected, differing } = result;
  const done = { added, there, corrected, differing, refused: all.length };
  return { ...state, ...listed(all), done };
}

/** The chosen file, what was pasted, or what the step before gave back; null: nothing. */
async function givenText(
  data: FormData,
): Promise<Awaited<ReturnType<typeof readTableFile>> | null> {
  const [file, pasted, text] = ['file', 'pasted', 'text'].map((name) => data.get(name));
  if (file instanceof File && file.size > 0) {
    if (file.size > mostBytes) return tooLarge;
    return readTableFile(new Uint8Array(await file.arrayBuffer()), mostBytes);
  }
  const typed = [pasted, text].find((value) => typeof value === 'string' && value.trim() !== '');
  if (typeof typed !== 'string') return null;
  if (Buffer.byteLength(typed) > mostBytes) return tooLarge;
  return { ok: true, text: typed, encoding: 'UTF-8' };
}

function mappingOf({ header }: CsvTable, data: FormData): ColumnMapping {
  return header.map(
    (_, index) => claimColumnNames.find((name) => name === data.get(`column-${index}`)) ?? null,
  );
}

function faultOf(mapping: ColumnMapping): string | null {
  const chosen = mapping.filter((column) => column !== null);
  if (!chosen.includes('statement')) return 'Say which column holds the statement.';
  if (new Set(chosen).size < chosen.length) return 'Two columns hold the same. Choose one of them.';
  return null;
}

function stateOf(text: string, table: CsvTable, mapping: ColumnMapping): CsvState {
  const columns = table.header.map((name, index) => ({
    name: name || `column ${index + 1}`,
    holds: mapping[index] ?? '',
    samples: table.rows.slice(0, samples).map(({ values }) => (values[index] ?? '').slice(0, 80)),
  }));
  return { ...noCsvYet, text, columns };
}

function listed(faults: CsvState['faults']): Pick<CsvState, 'faults' | 'moreFaults'> {
  return {
    faults: faults.slice(0, shownFaults),
    moreFaults: Math.max(0, faults.length - shownFaults),
  };
}
