import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { database } from '../database/client';
import { progress } from '../progress';
import { exportLines } from './export-records';

/** Where an export stands until it is whole. */
export function partialExport(file: string): string {
  return `${file}.part`;
}

/** A transaction may last as long as the largest desk needs: a day, in milliseconds. */
const longest = 24 * 60 * 60 * 1000;

/**
 * Writes what may leave the desk, as it stands at one moment, into a file; one that is there is replaced
 * once the new one is whole.
 * @returns how many records it holds
 */
export async function exportFile(file: string, say: (text: string) => void): Promise<number> {
  const sayProgress = progress(say);
  let records = 0;
  await database.$transaction(
    async (tx) => {
      async function* text() {
        for await (const line of exportLines(tx)) {
          records += 1;
          sayProgress(() => `${records} records written so far.`);
          yield `${line}\n`;
        }
      }
      await pipeline(
        Readable.from(text()),
        createWriteStream(partialExport(file), { mode: 0o600 }),
      );
    },
    { isolationLevel: 'RepeatableRead', timeout: longest },
  );
  await rename(partialExport(file), file);
  return records;
}
