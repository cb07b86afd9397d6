import { cpSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';

import { databaseFolder } from '@/scripts/embedded/database-folder';
import { root } from '@/scripts/root';

/** What a fresh clone does not hold. */
const notCloned =
  /^(\.git|\.env|\.next|\.onrecord.*|node_modules|prisma\/generated|test-results|playwright-report|bench\/results|.*\.tsbuildinfo|next-env\.d\.ts)$/;

/** A checkout of this source for a test, as somebody has it right after cloning. */
export interface Checkout {
  folder: string;
  /** Removes it, with the databases of its data folders wherever they lie. */
  remove: () => void;
}

/**
 * Copies the source to a folder that nobody else may enter and whose path holds a space and letters beyond
 * ASCII, with the packages that are installed here, so that no test waits for a download.
 */
export function freshCheckout(): Checkout {
  const closed = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-checkout-')));
  const folder = join(closed, 'Стол новостей №1', 'onrecord');
  mkdirSync(dirname(folder));
  cpSync(root, folder, {
    recursive: true,
    filter: (source) => !notCloned.test(relative(root, source).replaceAll(sep, '/')),
  });
  const copy = (how: string) =>
    execFileSync('cp', [how, join(root, 'node_modules'), join(folder, 'node_modules')], {
      stdio: 'pipe',
    });
  try {
    copy('-al');
  } catch {
    // On another disk there are no links.
    copy('-a');
  }
  return {
    folder,
    remove: () => {
      for (const name of ['.onrecord', '.onrecord-before']) {
        const place = dirname(databaseFolder(join(folder, name)));
        if (!place.startsWith(closed)) rmSync(place, { recursive: true, force: true });
      }
      rmSync(closed, { recursive: true, force: true });
    },
  };
}

/** Takes along what was built here already, if anything was: it is the same source. */
export function takeBuildAlong({ folder }: Checkout): void {
  const build = join(root, '.next');
  if (!existsSync(build)) return;
  cpSync(build, join(folder, '.next'), {
    recursive: true,
    filter: (source) => !/^(cache|dev|lock)$/.test(relative(build, source)),
  });
}

/** The environment of somebody who has set nothing. */
export function bareEnvironment(): NodeJS.ProcessEnv {
  const environment = { ...process.env };
  for (const name of Object.keys(environment)) {
    if (name !== 'PATH' && name !== 'HOME') delete environment[name];
  }
  return environment;
}
