import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import { ensureBrowser } from './browser';
import { checkImports } from './check-imports';
import { atEnd, runCommand, say } from './command';
import { generateClient } from './generate';
import { root } from './root';
import { messageOf } from './stop';

/** How many tests a step ran. */
interface Count {
  passed: number;
  failed: number;
}

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

async function check(outcome: Promise<boolean>): Promise<Count> {
  return (await outcome) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Reads a report; a program that failed without a failed test, or wrote none, counts as one. */
function countFrom(file: string, succeeded: boolean, read: (report: unknown) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(join(reports, file), 'utf8')));
    return succeeded || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const vitestReport = z.object({ numPassedTests: z.number(), numFailedTests: z.number() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number() }),
});

const steps: Record<string, () => Promise<Count>> = {
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
    return countFrom('vitest.json', succeeded, (report) => {
      const { numPassedTests, numFailedTests } = vitestReport.parse(report);
      return { passed: numPassedTests, failed: numFailedTests };
    });
  },
  browser: async () => {
    ensureBrowser(say);
    const succeeded = await run('@playwright/test/cli.js', 'test', '--reporter=list,json');
    return countFrom('playwright.json', succeeded, (report) => {
      const { expected, unexpected, flaky } = playwrightReport.parse(report).stats;
      return { passed: expected, failed: unexpected + flaky };
    });
  },
};

/** `npm test`: every check and every test; goes on after a failure and counts at the end. */
await runCommand(async () => {
  atEnd(async () => rmSync(reports, { recursive: true, force: true }));
  await generateClient(say);
  const total: Count = { passed: 0, failed: 0 };
  const failures: string[] = [];
  for (const [name, step] of Object.entries(steps)) {
    say(`\n── ${name}`);
    const began = Date.now();
    const { passed, failed } = await step().catch((error: unknown) => {
      console.error(messageOf(error));
      return { passed: 0, failed: 1 };
    });
    say(
      `${name}: ${passed} passed, ${failed} failed (${Math.round((Date.now() - began) / 1000)} s)`,
    );
    if (failed > 0) failures.push(name);
    total.passed += passed;
    total.failed += failed;
  }
  if (failures.length > 0) say(`\nFailed: ${failures.join(', ')}`);
  say(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
});
