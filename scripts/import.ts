import { createReadStream } from 'node:fs';
import { access, constants } from 'node:fs/promises';
import { resolve } from 'node:path';

import { readConfig } from '@/server/config';

import { runCommand, say } from './command';
import { openDatabase } from './open-database';
import { runningDesk } from './reach-desk';
import { Stop } from './stop';

/** FILE and perhaps `--as EMAIL` and `--correct`; a relative path begins where npm was called. */
function given(): { file: string; as: string | null; correct: boolean } {
  const all = process.argv.slice(2);
  const words = all.filter((word) => word !== '--correct');
  const at = words.indexOf('--as');
  const as = at === -1 ? null : words[at + 1];
  const [file, ...rest] = at === -1 ? words : words.toSpliced(at, 2);
  if (!file || rest.length > 0 || as === undefined) {
    throw new Stop('Name one file: npm run import -- FILE [--as EMAIL] [--correct]');
  }
  return {
    file: resolve(process.env.INIT_CWD ?? process.cwd(), file),
    as,
    correct: words.length < all.length,
  };
}

/**
 * `npm run import -- FILE [--as EMAIL] [--correct]`: imports a file of the format of docs/interchange.md. Lines that
 * are left out are told on standard error; the others are in. Ends with 1 where any line was left out.
 */
await runCommand(async () => {
  const { file, as, correct } = given();
  await access(file, constants.R_OK).catch(() => {
    throw new Stop(`The file ${file} cannot be read.`);
  });
  const config = readConfig(process.env);
  const running = await runningDesk(config);
  if (running) process.env.DATABASE_URL = running;
  else await openDatabase(config);
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { importLines, reportWords } = await import('@/server/interchange/import-lines');
  const { readLines } = await import('@/server/interchange/read-lines');
  const author = await import('@/server/interchange/import-author');
  const { database } = await import('@/server/database/client');

  const found = as
    ? await author.unsafeImporterCalled(as)
    : await author.unsafeImporterOfFiles(new Date());
  if (!found.ok) throw new Stop(found.message);
  say(`Importing ${file} as the work of ${found.actor.name}.`);
  const began = performance.now();
  const lines = readLines(createReadStream(file), (line, text) =>
    say(`Line ${line} is not UTF-8 and was read as Windows-1252: ${text.slice(0, 200)}`),
  );
  const report = await importLines(
    found.actor,
    lines,
    {
      refused: (line, reason) => console.error(`Line ${line}: ${reason}`),
      noted: (line, hint) => console.error(`Line ${line}: ${hint}`),
      say,
    },
    { correct },
  );
  if (!as) await author.unsafeRetireImporter(found.actor, new Date());
  await database.$disconnect();
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Imported in ${seconds} s: ${reportWords(report)}.`);
  return report.refused > 0 ? 1 : 0;
});
