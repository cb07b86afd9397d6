import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { userInfo } from 'node:os';

import { chromium } from '@playwright/test';

import { root } from './root';
import { Stop } from './stop';

const known = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The path of a browser that is already there: Playwright's own before the system's. */
export function presentBrowser(): string | undefined {
  return [chromium.executablePath(), ...known].find((path) => existsSync(path));
}

function tryTo(program: string, args: string[]): void {
  spawnSync(program, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/**
 * Makes sure that there is a browser: looks, then lets Playwright download its own, then, as root
 * on Debian, installs the system's. Throws {@link Stop} that says what to install.
 */
export function ensureBrowser(say: (line: string) => void): string {
  let path = presentBrowser();
  if (path) return path;
  say('Getting a browser for the tests.');
  tryTo(process.execPath, [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium']);
  path = presentBrowser();
  if (!path && userInfo().uid === 0 && existsSync('/usr/bin/apt-get')) {
    tryTo('apt-get', ['update', '-qq']);
    tryTo('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    path = presentBrowser();
  }
  if (path) return path;
  throw new Stop(
    'There is no browser for the tests: run "npx playwright install --with-deps chromium", or install Chromium with the package manager of your system.',
  );
}
