import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { readConfig } from '@/server/config';

import { buildIfChanged } from './build';
import { atEnd, runCommand, say } from './command';
import { openDatabase } from './open-database';
import { root } from './root';
import { Stop } from './stop';

/**
 * `--claims 100000` and `--seconds 4`, the time for each target in each of two rounds; `--desk FOLDER` keeps
 * the desk that was filled there, and finds it again the next time.
 */
function given(): { claims: number; seconds: number; kept: string | undefined } {
  const { values } = parseArgs({
    options: {
      claims: { type: 'string', default: '100000' },
      seconds: { type: 'string', default: '4' },
      desk: { type: 'string' },
    },
  });
  const [claims, seconds] = [Number(values.claims), Number(values.seconds)];
  if (!(claims >= 1000 && claims <= 2_000_000 && claims % 1000 === 0 && seconds > 0)) {
    throw new Stop('Say how many: npm run bench -- --claims 100000, in thousands.');
  }
  return { claims, seconds, kept: values.desk };
}

/** A new folder that goes when the command ends. */
function throwAwayFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  // As root, the account that the database runs under has to get in.
  chmodSync(folder, 0o711);
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function buildFloors(environment: Record<string, string>): Promise<void> {
  const next = join(root, 'node_modules/next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build', 'bench/floors'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
  });
  return new Promise((resolve, reject) => {
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Stop('The floors could not be built: see the compiler’s message above.'));
    });
  });
}

/**
 * `npm run bench -- --claims 100000`: fills a throw-away database, and measures our pages, queries and
 * commands against their floors, all in one run on this machine (docs/performance.md).
 */
await runCommand(async () => {
  const { claims, seconds, kept } = given();
  const folder = kept ? resolve(kept) : throwAwayFolder();
  mkdirSync(folder, { recursive: true });
  const filled = join(folder, `filled-with-${claims}`);
  delete process.env.DATABASE_URL;
  delete process.env.MIGRATION_DATABASE_URL;
  process.env.DATA_FOLDER = join(folder, 'desk');
  await openDatabase(readConfig(process.env));
  await buildIfChanged(say);
  // Loaded only now: they connect to the database that DATABASE_URL names by this time.
  const { fillDesk } = await import('@/bench/fill');
  const { runBench } = await import('@/bench/run');
  const { makeColleague } = await import('@/tests/factories/accounts');
  const { database } = await import('@/server/database/client');
  atEnd(() => database.$disconnect());
  const journalist = await makeColleague('journalist');
  if (!existsSync(filled)) {
    const began = performance.now();
    await fillDesk(
      claims,
      { importer: await makeColleague('editor'), editor: await makeColleague('editor') },
      say,
    );
    say(`Filled with ${claims} claims in ${((performance.now() - began) / 1000).toFixed(0)} s.`);
    writeFileSync(filled, '');
  }
  await runBench({
    claims,
    milliseconds: seconds * 1000,
    journalist,
    folder: join(folder, 'markup'),
    say,
    atEnd,
    buildFloors,
  });
  return 0;
});
