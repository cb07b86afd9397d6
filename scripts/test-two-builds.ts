import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { userInfo } from 'node:os';

import { type Browser, chromium, type Page } from '@playwright/test';

import { cloneTemplate, startTestServer, urlFor } from '@/tests/database-server';

import { presentBrowser } from './browser';
import { inputs } from './build';
import { atEnd, runCommand, say } from './command';
import { freePort } from './embedded/port';
import { root } from './root';
import { Stop } from './stop';

const folder = join(root, '.onrecord/two-builds');
const next = join(root, 'node_modules/next/dist/bin/next');

/** What the newer source does to the action that makes a claim: it has another name, and so another id. */
const renamed = ['app/(desk)/claims/new/actions.ts', 'app/(desk)/claims/new/page.tsx'];
const changed = [
  'components/comment/comment-form.tsx',
  'Your comment',
  'Your comment here',
] as const;

/**
 * Copies the source into a folder below this one, where the modules above it are found, changes it and
 * builds it. Always in the same folder, as a desk is: the id of an action tells where its source lies.
 * @returns where the build lies afterwards
 */
async function buildCopy(name: string, change: (copy: string) => void): Promise<string> {
  say(`Building the ${name} one.`);
  const copy = copySource();
  change(copy);
  await build(copy);
  const built = join(folder, name);
  renameSync(copy, built);
  return built;
}

function copySource(): string {
  const copy = join(folder, 'building');
  for (const path of [...inputs, 'package.json', 'prisma']) {
    // Next takes the folder with the lock file for the project's.
    if (path === 'package-lock.json' || path === 'public') continue;
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    cpSync(join(root, path), join(copy, path), { recursive: true });
  }
  return copy;
}

function edit(copy: string, path: string, from: string, to: string): void {
  const before = readFileSync(join(copy, path), 'utf8');
  const after = before.replaceAll(from, to);
  if (after === before) throw new Stop(`“${from}” does not stand in ${path} any more.`);
  writeFileSync(join(copy, path), after);
}

async function build(copy: string): Promise<void> {
  const child = spawn(process.execPath, [next, 'build'], {
    cwd: copy,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Stop(`${copy} could not be built.`);
}

/** Starts the server of one build and waits until it answers. @returns stops it */
async function serve(copy: string, port: number): Promise<() => Promise<void>> {
  const child: ChildProcess = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
      next,
      'start',
      '--hostname',
      'localhost',
      '--port',
      String(port),
    ],
    {
      cwd: copy,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, NODE_ENV: 'production' },
    },
  );
  const ended = once(child, 'close');
  const stop = async () => {
    // Asked politely, it would wait for the streams of the pages that are open.
    child.kill('SIGKILL');
    await ended;
  };
  atEnd(stop);
  for (let tries = 0; tries < 600; tries++) {
    const answers = await fetch(`http://localhost:${port}/api/health`).catch(() => null);
    if (answers?.ok) return stop;
    await setTimeout(100);
  }
  throw new Stop('The server of a build does not answer.');
}

let failures = 0;

/** Counts one thing that has to be so. */
async function expectThat(what: string, outcome: Promise<boolean>): Promise<void> {
  const holds = await outcome.catch(() => false);
  say(`${holds ? '✓' : '✗'} ${what}`);
  if (!holds) failures++;
}

async function shows(page: Page, words: string): Promise<boolean> {
  await page.getByText(words).first().waitFor({ timeout: 15_000 });
  return true;
}

/** Somebody's page with a half-written claim, and one with a comment, opened at the older build. */
async function openPages(browser: Browser, origin: string, javaScriptEnabled: boolean) {
  const { cookiesOf, makeColleague } = await import('@/tests/factories/accounts');
  const { makeClaim } = await import('@/tests/factories/claims');
  const person = await makeColleague('journalist');
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  const { number } = await makeClaim(person, { statement: `The lock is shut, ${how}.` });
  const context = await browser.newContext({ javaScriptEnabled });
  const cookies = await cookiesOf(person.email);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: origin })));
  const claim = await context.newPage();
  await claim.goto(`${origin}/claims/new`, { waitUntil: 'networkidle' });
  const statement = `A statement from before the update, ${how}.`;
  await claim.getByRole('textbox', { name: 'Statement' }).fill(statement);
  const comment = await context.newPage();
  await comment.goto(`${origin}/claims/C-${number}`, { waitUntil: 'networkidle' });
  const said = `A comment from before the update, ${how}.`;
  await comment.getByLabel('Your comment').fill(said);
  return { how, claim, statement, comment, said };
}

/** A form that was opened before an update and is sent after it is saved, or comes back with its words. */
await runCommand(async () => {
  rmSync(folder, { recursive: true, force: true });
  atEnd(async () => rmSync(folder, { recursive: true, force: true }));
  const { server, stop } = await startTestServer();
  atEnd(stop);
  const name = server.template.replace(/template$/, 'builds');
  await cloneTemplate(server, name);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  Object.assign(process.env, {
    DATABASE_URL: urlFor(server, name, server.app),
    MIGRATION_DATABASE_URL: urlFor(server, name, server.owner),
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    PUBLIC_URL: origin,
    PORT: String(port),
    HOST: 'localhost',
    LOG_LEVEL: 'warn',
  });

  const older = await buildCopy('older', () => {});
  const newer = await buildCopy('newer', (copy) => {
    edit(copy, ...changed);
    for (const path of renamed) edit(copy, path, 'createClaimAction', 'makeClaimAction');
  });

  const stopOlder = await serve(older, port);
  const browser = await chromium.launch({
    executablePath: presentBrowser(),
    args: userInfo().uid === 0 ? ['--no-sandbox'] : [],
  });
  atEnd(() => browser.close());
  const opened = [await openPages(browser, origin, true), await openPages(browser, origin, false)];
  await stopOlder();
  await serve(newer, port);
  for (const { how, claim, statement, comment, said } of opened) {
    await comment.getByRole('button', { name: 'Comment', exact: true }).click();
    await expectThat(
      `a form whose action is still there is saved, ${how}`,
      comment
        .getByRole('listitem')
        .filter({ hasText: said })
        .waitFor({ timeout: 15_000 })
        .then(() => true),
    );
    const create = claim.getByRole('button', { name: 'Create the claim' });
    await create.click();
    await expectThat(
      `a form whose action is gone says what happened, ${how}`,
      shows(claim, 'Onrecord was updated after this page was opened'),
    );
    await expectThat(
      `and has its words, ${how}`,
      claim
        .getByRole('textbox', { name: 'Statement' })
        .inputValue()
        .then((value) => value === statement),
    );
    await create.click();
    await expectThat(
      `and is saved when it is sent again, ${how}`,
      claim.waitForURL(/\/claims\/C-\d+$/, { timeout: 15_000 }).then(() => true),
    );
  }
  say(`${8 - failures} passed, ${failures} failed`);
  return failures === 0 ? 0 : 1;
});
