import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

import { Client } from 'pg';

import { bareEnvironment, freshCheckout } from '@/tests/checkout';
import { composeEnvironment, type Instruction, stagesOf, variablesOf } from '@/tests/dockerfile';
import { startThrowAwayServer } from '@/tests/throw-away-server';

import { atEnd, runCommand, say } from './command';
import { freePort } from './embedded/port';
import { root } from './root';
import { Stop } from './stop';

/** What a stage of the Dockerfile makes, in a folder that stands for its `WORKDIR /onrecord`. */
interface Image {
  folder: string;
  environment: Record<string, string>;
  healthcheck: string[];
  command: string[];
}

function environmentOf(image: Image, more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return { ...bareEnvironment(), ...image.environment, ...more };
}

/** A path of an image, below the folder that stands for its work folder. */
function inside({ folder }: Image, path: string): string {
  return join(folder, path.replace(/^\/onrecord\/?/, ''));
}

/**
 * Carries one instruction out. Packages are there already instead of being installed, and so are the
 * sources, as `COPY . .` would leave them. Throws {@link Stop} for an instruction that it does not know,
 * so that no step is added that is not tried.
 */
function carryOut({ name, rest }: Instruction, image: Image, built: Image | undefined): void {
  if (['FROM', 'WORKDIR', 'USER', 'EXPOSE'].includes(name)) return;
  if (name === 'ENV') Object.assign(image.environment, variablesOf(rest));
  else if (name === 'HEALTHCHECK') image.healthcheck = JSON.parse(rest.slice(rest.indexOf('[')));
  else if (name === 'CMD') image.command = JSON.parse(rest);
  else if (name === 'COPY') {
    const words = rest.split(/\s+/);
    const from = words[0] === '--from=build' ? built : image;
    const to = inside(image, words.at(-1) ?? '');
    for (const path of words.slice(from === image ? 0 : 1, -1)) {
      const source = from && inside(from, path);
      if (!source || !existsSync(source)) throw new Stop(`COPY ${rest}: there is no ${path}.`);
      if (from !== image) cpSync(source, to, { recursive: true });
    }
  } else if (name === 'RUN') {
    if (/^npm ci\b/.test(rest)) return;
    const { status } = spawnSync('sh', ['-c', rest], {
      cwd: image.folder,
      stdio: 'inherit',
      env: environmentOf(image),
    });
    if (status !== 0) throw new Stop(`RUN ${rest}: it ended with ${status}.`);
  } else throw new Stop(`The Dockerfile has a step that is not tried here: ${name} ${rest}`);
}

/** A database such as the one of docker-compose.yml. @returns its connection string's host and port */
async function makeDatabase(password: string): Promise<string> {
  const { adminUrl, stop } = await startThrowAwayServer();
  atEnd(stop);
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`CREATE ROLE onrecord SUPERUSER LOGIN PASSWORD '${password}'`);
  await client.query('CREATE DATABASE onrecord OWNER onrecord');
  await client.end();
  return new URL(adminUrl).host;
}

/** Waits until the health check of the image succeeds, as the engine does. */
async function becomesHealthy(image: Image, port: number, app: ChildProcess): Promise<void> {
  const [program = '', ...args] = image.healthcheck.map((word) =>
    word.replace(':3000', `:${port}`),
  );
  const deadline = Date.now() + 120_000;
  while (spawnSync(program, args).status !== 0) {
    if (app.exitCode !== null) throw new Stop('The application ended.');
    if (Date.now() > deadline) throw new Stop('The application did not become healthy.');
    await setTimeout(300);
  }
}

/**
 * Carries out the steps of Dockerfile and docker-compose.yml in their order without an engine: builds,
 * starts what was built beside a database, and checks its health, its set-up link and its end.
 */
await runCommand(async () => {
  const checkout = freshCheckout();
  const last = mkdtempSync(join(tmpdir(), 'onrecord-image-'));
  atEnd(async () => {
    checkout.remove();
    rmSync(last, { recursive: true, force: true });
  });
  let built: Image | undefined;
  for (const instructions of stagesOf(readFileSync(join(root, 'Dockerfile'), 'utf8'))) {
    const image: Image = {
      folder: built ? last : checkout.folder,
      environment: {},
      healthcheck: [],
      command: [],
    };
    for (const instruction of instructions) {
      say(`${instruction.name} ${instruction.rest}`);
      carryOut(instruction, image, built);
    }
    built = image;
  }
  if (!built) throw new Stop('The Dockerfile has no stage.');

  const password = 'lettersanddigits1';
  const host = await makeDatabase(password);
  const port = await freePort();
  const compose = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
  const given = { POSTGRES_PASSWORD: password, AUTH_SECRET: 'x'.repeat(64) };
  const { DATABASE_URL = '', ...environment } = composeEnvironment(compose, given);
  const [program = '', ...args] = built.command;
  const app = spawn(program, args, {
    cwd: built.folder,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: environmentOf(built, {
      ...environment,
      DATABASE_URL: DATABASE_URL.replace('postgres:5432', host),
      PORT: String(port),
      HOSTNAME: '127.0.0.1',
    }),
  });
  atEnd(async () => void app.kill('SIGKILL'));
  let said = '';
  app.stdout.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
  await becomesHealthy(built, port, app);
  const [, path = ''] = /Make the first one.*https?:\/\/[^/]+(\/set-up\/\S+)/.exec(said) ?? [];
  const page = await fetch(`http://127.0.0.1:${port}${path}`);
  if (!path || !page.ok) throw new Stop(`The set-up link does not open. It said:\n${said}`);
  const ended = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGTERM');
  await ended;
  say('The container is built, becomes healthy, offers its set-up link and ends.');
  return 0;
});
