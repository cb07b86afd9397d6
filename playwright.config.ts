import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, userInfo } from 'node:os';
import { join } from 'node:path';

import { defineConfig, devices } from '@playwright/test';

import { presentBrowser } from './scripts/browser';
import { freePort } from './scripts/embedded/port';
import { environmentFile } from './scripts/e2e-environment';

// Workers read this file as well and inherit the choice of the first process.
process.env.E2E_PORT ??= String(await freePort());
const port = Number(process.env.E2E_PORT);
const baseURL = `http://localhost:${port}`;

// In a worker the server runs: tests reach its database through the application's own modules.
const environment = environmentFile(port);
if (existsSync(environment)) {
  Object.assign(process.env, JSON.parse(readFileSync(environment, 'utf8')));
}

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  workers: Math.min(2, availableParallelism()),
  timeout: 60_000,
  expect: { timeout: 7_000 },
  reporter: [['list']],
  use: {
    baseURL,
    actionTimeout: 10_000,
    timezoneId: 'Pacific/Apia',
    locale: 'en-GB',
    trace: 'retain-on-failure',
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
      testIgnore: ['set-up.spec.ts', 'sample-story.spec.ts'],
      dependencies: ['sample story'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
    },
    {
      name: 'narrow',
      testIgnore: ['set-up.spec.ts', 'sample-story.spec.ts'],
      dependencies: ['sample story'],
      use: { ...devices['Desktop Chrome'], viewport: { width: 390, height: 844 }, hasTouch: true },
    },
  ],
  webServer: {
    command: `"${join('node_modules', '.bin', 'node')}" scripts/run.mjs e2e-server`,
    url: `${baseURL}/api/health`,
    env: { PORT: String(port) },
    timeout: 180_000,
    stdout: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
  },
});
