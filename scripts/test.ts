import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { ensureBrowser } from './browser';
import { checkImports } from './check-imports';
import { atEnd, runCommand, say } from './command';
import { generateClient } from './generate';
import { root } from './root';
import { messageOf } from './stop';
import { type Outcome, readReport } from './test-reports';

const reports = mkdtempSync(join(tmpdir(), 'onrecord-reports-'));

/** The tests run on their own database, whatever the person at the desk has configured. */
function environment(): NodeJS.ProcessEnv {
  const own = { ...process.env };
  for (const name of ['DATABASE_URL', 'MIGRATION_DATABASE_URL', 'AUTH_SECRET', 'SMTP_URL']) {
    delete own[name];
  }
  return {
    ...own,
    PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'playwright.json'),
    // Whoever calls may have colours; a log of them is hard to read.
    FORCE_COLOR: process.stdout.isTTY ? '1' : '0',
  };
}

/** Runs a program of node_modules and passes on what it says. @returns whether it succeeded */
function run(script: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(root, 'node_modules', script), ...args], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: environment(),
    });
    atEnd(async () => void child.kill('SIGTERM'));
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

async function check(outcome: Promise<boolean>): Promise<Outcome> {
  return (await outcome)
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [] };
}

const steps: Record<string, () => Promise<Outcome>> = {
  format: () => check(run('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.')),
  lint: () => check(run('oxlint/bin/oxlint', '--type-aware', '--deny-warnings', '--quiet')),
  types: () =>
    check(
      // Next writes declarations that the sources refer to.
      run('next/dist/bin/next', 'typegen').then(
        (ok) => ok && run('typescript/bin/tsc', '--noEmit'),
      ),
    ),
  unused: () => check(run('knip/bin/knip.js', '--no-progress')),
  imports: () =>
    check(
      checkImports().then((problems) => {
        for (const problem of problems) console.error(problem);
        return problems.length === 0;
      }),
    ),
  vitest: async () => {
    const succeeded = await run(
      'vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${join(reports, 'vitest.json')}`,
    );
    return readReport('vitest', join(reports, 'vitest.json'), succeeded);
  },
  browser: async () => {
    ensureBrowser(say);
    const succeeded = await run('@playwright/test/cli.js', 'test', '--reporter=list,json');
    return readReport('playwright', join(reports, 'playwright.json'), succeeded);
  },
};

/** `npm test`: every check and every test; goes on after a failure, and tells at the end what failed. */
await runCommand(async () => {
  atEnd(async () => rmSync(reports, { recursive: true, force: true }));
  await generateClient(say);
  const total: Outcome = { passed: 0, failed: 0, failures: [] };
  const failedSteps: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    say(`\n── ${name}`);
    const began = Date.now();
    const { passed, failed, failures } = await step().catch((error: unknown) => ({
      passed: 0,
      failed: 1,
      failures: [messageOf(error)],
    }));
    say(
      `${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
    );
    if (failed > 0) failedSteps.push(name);
    total.passed += passed;
    total.failed += failed;
    total.failures.push(...failures);
  }
  // Once more, since a log is read from its end.
  for (const told of total.failures) say(`\n${told}`);
  if (failedSteps.length > 0) say(`\nFailed: ${failedSteps.join(', ')}`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
