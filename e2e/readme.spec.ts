import { spawn } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';
import { Client } from 'pg';

import { freePort } from '@/scripts/embedded/port';
import { readConfig } from '@/server/config';
import { runningDesk } from '@/scripts/reach-desk';
import { bareEnvironment, type Checkout, freshCheckout, takeBuildAlong } from '@/tests/checkout';
import { readmeCommands } from '@/tests/readme-commands';

/** Commands of the README that are run elsewhere. */
const elsewhere = [
  // This is it.
  'npm test',
  // Minutes long, and run by whoever wants to know.
  'npm run test:long',
  'npm run test:kill',
  // Need an engine; what the image is made of and how it starts is run by scripts/test-container.ts.
  'POSTGRES_PASSWORD=… AUTH_SECRET=$(openssl rand -hex 32) docker compose up',
  'docker compose logs app',
  'docker compose exec -T postgres pg_dump -U onrecord -Fc onrecord > FILE',
];

let checkout: Checkout;
const done = new Set<string>();

test.beforeAll(() => {
  checkout = freshCheckout();
  takeBuildAlong(checkout);
});
test.afterAll(() => checkout.remove());

/** Starts a command of the README as a person does, who has set nothing. */
function type(command: string) {
  done.add(command);
  const child = spawn('sh', ['-c', command], {
    cwd: checkout.folder,
    env: bareEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C reaches everything that was started in a terminal.
    detached: true,
  });
  let said = '';
  const add = (chunk: Buffer) => (said += chunk.toString('utf8'));
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    said: () => said,
    ended,
    pressControlC: async () => {
      if (child.pid) process.kill(-child.pid, 'SIGINT');
      await ended;
    },
  };
}

/** An article as a page, for the command that reads pages. */
const page = `<html lang="en"><head><title>The bridge</title></head><body><article><h1>The bridge</h1>
${'<p>The bridge stays shut. The council said so on Monday, and gave no day.</p>'.repeat(8)}</article></body></html>`;

/** Runs a command to its end, which has to be a good one. @returns what it said */
async function run(command: string): Promise<string> {
  const running = type(command);
  const code = await running.ended;
  expect(running.said()).not.toContain('    at ');
  expect(code, running.said()).toBe(0);
  return running.said();
}

/** Runs a command that serves until Ctrl-C, and what is to be done meanwhile. */
async function serve(command: string, meanwhile: (said: string) => Promise<void>): Promise<void> {
  const running = type(command);
  try {
    const over = running.ended.then(() => 'over');
    const isReady = async () => running.said().includes('Press Ctrl-C to stop.');
    await expect
      .poll(async () => (await Promise.race([over, isReady()])) || running.said(), {
        timeout: 600_000,
      })
      .toBe(true);
    await meanwhile(running.said());
  } finally {
    await running.pressControlC();
  }
  expect(running.said()).not.toContain('unexpected');
}

/** The desk of the checkout while it runs, asked as its server would be. */
async function askDatabase(sql: string): Promise<void> {
  const dataFolder = join(checkout.folder, '.onrecord');
  const url = await runningDesk({ ...readConfig({ DATA_FOLDER: dataFolder }) });
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

test('every command of the README does what it says, on a fresh checkout without a setting', async ({
  request,
}) => {
  test.setTimeout(1_500_000);
  const port = await freePort();
  // The one thing that a machine with other servers needs.
  writeFileSync(join(checkout.folder, '.env'), `PORT=${port}\n`);
  const address = `http://localhost:${port}`;

  await serve('npm start', async (said) => {
    const [link = ''] = /http\S+\/set-up\/\S+/.exec(said) ?? [];
    expect((await request.get(link)).status()).toBe(200);
    expect(await run('npm run sample')).toContain('Loaded ');
    expect(await run('npm run export -- FILE.ndjson')).toContain('The export is complete');
    expect(await run('npm run import -- FILE.ndjson')).toContain('Imported in');
    expect(await run('npm run verify-history')).toContain('all verify');
    writeFileSync(join(checkout.folder, 'FILE.html'), page);
    expect(await run('npm run --silent read -- FILE.html')).toContain('The bridge stays shut.');
    expect(await run('npm run backup -- FILE')).toContain('The backup is complete');
    await askDatabase(
      `WITH ann AS (
         INSERT INTO person (id, name, email, updated_at)
         VALUES (gen_random_uuid(), 'Ann', 'ann@example.org', now()) RETURNING id)
       INSERT INTO second_factor (person_id, secret, begun_at, confirmed_at, recovery_digests)
       SELECT id, 'kept nowhere', now(), now(), '{}' FROM ann`,
    );
    expect(await run('npm run reset-second-factor -- ann@example.org')).toContain('is removed');
  });

  // As on another machine: the first command there, with nothing but the backup.
  renameSync(join(checkout.folder, '.onrecord'), join(checkout.folder, '.onrecord-before'));
  rmSync(join(checkout.folder, 'prisma/generated'), { recursive: true });
  expect(await run('npm run restore -- FILE')).toContain('The desk is restored');
  expect(await run('npm run verify-history')).toContain('all verify');
  await serve('npm start', async (said) => {
    expect(said).toContain(`Onrecord is ready at ${address}`);
    expect((await request.get(`${address}/api/health`)).status()).toBe(200);
  });
  await serve('npm run dev', async () => {
    // Compiled as it is asked for.
    const answer = await request.get(`${address}/api/health`, { timeout: 300_000 });
    expect(answer.status()).toBe(200);
  });

  expect([...done, ...elsewhere].sort()).toEqual(readmeCommands().sort());
});
