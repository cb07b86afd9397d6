import { availableParallelism, userInfo } from 'node:os';
import { join } from 'node:path';

import { defineConfig, devices } from '@playwright/test';

import { presentBrowser } from './scripts/browser';
import { freePort } from './scripts/embedded/port';

// Workers read this file as well and inherit the choice of the first process.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);
const baseURL = `http://localhost:${port}`;

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/environment.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: Math.min(2, availableParallelism()),
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL,
    actionTimeout: 20_000,
    timezoneId: 'Pacific/Apia',
    locale: 'en-GB',
    // Pictures would cost a third of the browser's time; the steps and the pages' trees are enough.
    trace: { mode: 'retain-on-failure', screenshots: false },
    launchOptions: {
      executablePath: presentBrowser(),
      args: [
        ...(userInfo().uid === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    // The desk is empty once only: this journey makes the first account, all others come after it.
    {
      name: 'empty desk',
      testMatch: 'set-up.spec.ts',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'sample story',
      testMatch: 'sample-story.spec.ts',
      dependencies: ['empty desk'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'wide',
      testIgnore: [
        'set-up.spec.ts',
        'sample-story.spec.ts',
        'newsroom-settings.spec.ts',
        'readme.spec.ts',
        'long-texts.spec.ts',
      ],
      dependencies: ['sample story'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'narrow',
      // The journeys whose pages are used on a phone; what the others show does not depend on the width.
      testMatch: [
        'as-of.spec.ts',
        'combobox.spec.ts',
        'disputed-call.spec.ts',
        'no-javascript.spec.ts',
        'pages.spec.ts',
        'review-queue.spec.ts',
        'story.spec.ts',
        'talk.spec.ts',
        'versions.spec.ts',
      ],
      dependencies: ['sample story'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true },
    },
    // On a desk of its own, beside the others.
    { name: 'commands', testMatch: 'readme.spec.ts' },
    // Settings hold for everybody: these journeys change them once all others are over.
    {
      name: 'settings',
      testMatch: 'newsroom-settings.spec.ts',
      dependencies: ['wide', 'narrow'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    // How long answers take is only told while nothing else runs.
    {
      name: 'long texts',
      testMatch: 'long-texts.spec.ts',
      dependencies: ['settings', 'commands'],
      fullyParallel: false,
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
  ],
  webServer: {
    command: `"${join('node_modules', '.bin', 'node')}" scripts/run.mjs e2e-server`,
    url: `${baseURL}/api/health`,
    env: { PORT: String(port) },
    // It builds first, which takes minutes on a busy machine.
    timeout: 600_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
