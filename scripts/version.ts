import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { z } from 'zod';

import { root } from './root';

/** What git says in the checkout; undefined where there is no git, or no repository of its own. */
function git(...args: string[]): string | undefined {
  if (!existsSync(join(root, '.git'))) return undefined;
  // Run by root in another account's checkout, git would refuse to look at it.
  const trusted = ['-c', `safe.directory=${root}`];
  const { status, stdout } = spawnSync('git', [...trusted, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : undefined;
}

/**
 * Which Onrecord this is: the version of package.json and, where the checkout is a git repository, the
 * commit, such as `0.1.0+3f2a9c01d4e7`; `.changed` follows where files differ from that commit.
 */
export function versionOfCheckout(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const { version } = z.object({ version: z.string() }).parse(manifest);
  const commit = git('rev-parse', '--short=12', 'HEAD');
  if (!commit) return version;
  const changes = git('status', '--porcelain', '--untracked-files=no');
  return `${version}+${commit}${changes ? '.changed' : ''}`;
}
