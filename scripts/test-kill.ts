import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';

import { Client } from 'pg';

import { readConfig } from '@/server/config';
import { type KilledDesk, killedDesk, type Part } from '@/tests/killed-desk';
import { type PatientWriter, writePatiently, writeSlowly } from '@/tests/patient-writer';

import { atEnd, runCommand, say } from './command';
import { databaseFolder } from './embedded/database-folder';
import { freePort } from './embedded/port';
import { runningDesk } from './reach-desk';
import { root } from './root';
import { Stop } from './stop';

/** How a part is ended: killed, or a database that is told to end once all its connections are closed. */
interface Attack {
  part: Part;
  signal: 'SIGKILL' | 'SIGTERM';
}

const killed = (part: Part): Attack => ({ part, signal: 'SIGKILL' });
const round = [killed('web server'), killed('database'), killed('start script')];
const allAttacks: Attack[] = [
  ...Array.from({ length: 10 }, () => round).flat(),
  ...Array.from({ length: 3 }, () => ({ part: 'database', signal: 'SIGTERM' }) as const).flatMap(
    (told) => [told, killed('web server')],
  ),
];

/** `--first 9` does no more than the first nine, to try something out. */
function attacksGiven(): Attack[] {
  const { values } = parseArgs({ options: { first: { type: 'string' } } });
  return allAttacks.slice(0, Number(values.first ?? allAttacks.length));
}

/** The desk has to come back within this time, in milliseconds; a start script is started by us. */
const patience = 180_000;

/** Waits until the desk is healthy and acknowledges a write that was sent from `since` on. */
async function back(desk: KilledDesk, writers: PatientWriter[], since: number): Promise<number> {
  for (;;) {
    const written = writers.some((writer) => writer.lastSentAt() >= since);
    if (written && (await desk.isHealthy())) return Date.now() - since;
    if (Date.now() - since > patience) {
      throw new Stop(`The desk did not come back. It said:\n${desk.said().slice(-3000)}`);
    }
    await setTimeout(50);
  }
}

async function attack(
  desk: KilledDesk,
  writers: PatientWriter[],
  { part, signal }: Attack,
): Promise<number> {
  // In the middle of the writing, at a moment that differs from kill to kill.
  await setTimeout(300 + Math.random() * 1200);
  process.kill(desk.pidOf(part), signal);
  const since = Date.now();
  if (part === 'start script') desk.start();
  return back(desk, writers, since);
}

/** A token of a person made for it, by a connection that is closed before anything is killed. */
async function makeToken(url: string): Promise<string> {
  process.env.DATABASE_URL = url;
  // Loaded only now: they connect to the database that DATABASE_URL names by this time.
  const { makePerson } = await import('@/tests/factories/people');
  const { programOf } = await import('@/tests/api');
  const { database } = await import('@/server/database/client');
  const { token } = await programOf(await makePerson());
  await database.$disconnect();
  return token;
}

/** How often each statement is on the desk. */
async function written(url: string): Promise<Map<string, number>> {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ statement: string; count: number }>(
    'SELECT statement, count(*)::int AS count FROM claim GROUP BY statement',
  );
  await client.end();
  return new Map(rows.map(({ statement, count }) => [statement, count]));
}

/** Runs `npm run verify-history` on the desk. @returns whether every revision verifies */
function verify(folder: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), 'verify-history'], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, DATABASE_URL: '', MIGRATION_DATABASE_URL: '', DATA_FOLDER: folder },
  });
  return new Promise((resolve) => child.once('close', (code) => resolve(code === 0)));
}

function table(times: ReadonlyMap<string, number[]>): string {
  const lines = [...times].map(([name, all]) => {
    const sorted = all.toSorted((a, b) => a - b).map((time) => (time / 1000).toFixed(1));
    const [shortest, middle, longest] = [0, sorted.length >> 1, -1].map((at) => sorted.at(at));
    return [name.padEnd(24), String(all.length).padStart(5), shortest, middle, longest];
  });
  const heads = ['ended', 'times', 'least', 'median', 'most (s until a write was acknowledged)'];
  return [heads, ...lines]
    .map(([name = '', ...rest]) => [name.padEnd(24), ...rest.map((cell) => cell?.padStart(7))])
    .map((cells) => cells.join(' '))
    .join('\n');
}

/**
 * `npm run test:kill`: ends the web server, the database and the start script again and again while
 * programs write. Everything has to come back, with every write that was acknowledged, once.
 */
await runCommand(async () => {
  const attacks = attacksGiven();
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-kill-'));
  const desk = killedDesk(folder, await freePort());
  atEnd(async () => {
    await desk.stop();
    const database = databaseFolder(folder);
    // As root the database may lie elsewhere.
    if (dirname(database) !== folder) rmSync(dirname(database), { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  });
  say('Starting a desk, which is built first if its source changed.');
  desk.start();
  while (!(await desk.isHealthy())) {
    if (desk.isOver()) throw new Stop(`The desk did not start. It said:\n${desk.said()}`);
    await setTimeout(200);
  }
  const config = readConfig({ DATA_FOLDER: folder });
  const url = await runningDesk(config);
  if (!url) throw new Stop('The database of the desk is not found.');
  const token = await makeToken(url);
  const writers = ['Ada', 'Ben', 'Cleo'].map((name) => writePatiently(desk.address, token, name));

  const times = new Map<string, number[]>();
  for (const [index, each] of attacks.entries()) {
    const time = await attack(desk, writers, each);
    const name = `${each.part}, ${each.signal}`;
    times.set(name, [...(times.get(name) ?? []), time]);
    say(`${index + 1}/${attacks.length}: ${name}: back after ${(time / 1000).toFixed(1)} s.`);
  }
  for (const writer of writers) await writer.end();

  const present = await written((await runningDesk(config)) ?? '');
  const acknowledged = writers.flatMap((writer) => [...writer.acknowledged]);
  const lost = acknowledged.filter((statement) => !present.has(statement));
  const doubled = [...present].filter(([, count]) => count > 1);
  const refused = writers.flatMap((writer) => writer.refused);
  const verifies = await verify(folder);
  const slow = writeSlowly(desk.address, token, 8000).catch(() => 'cut off');
  await setTimeout(1000);
  await desk.stop();
  const answered = await slow;
  say(`\n${table(times)}`);
  say(
    `\n${acknowledged.length} writes acknowledged: ${lost.length} lost, ${doubled.length} doubled, ${refused.length} refused; the history ${verifies ? 'verifies' : 'does not verify'}.`,
  );
  for (const problem of [...lost, ...doubled.map(([statement]) => statement), ...refused]) {
    console.error(problem);
  }
  say(`A request that took 8 s as the desk was stopped was answered with: ${answered}.`);
  return verifies && answered === 201 && lost.length + doubled.length + refused.length === 0
    ? 0
    : 1;
});
