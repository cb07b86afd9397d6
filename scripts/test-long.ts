import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { atEnd, runCommand, say } from './command';
import { root } from './root';

/** The commands that check what takes long, by their names in this folder; each ends with 0 if all is well. */
const checks = ['test-kill', 'test-container', 'test-two-builds', 'test-hot-article'];

function succeeds(check: string): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'scripts/run.mjs'), check], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  atEnd(async () => void child.kill('SIGTERM'));
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('close', (code) => resolve(code === 0));
  });
}

/** `npm run test:long`: the checks that are no part of `npm test`; goes on after a failure. */
await runCommand(async () => {
  const failed: string[] = [];
  for (const check of checks) {
    say(`\n── ${check}`);
    if (!(await succeeds(check))) failed.push(check);
  }
  for (const check of failed) say(`Failed: ${check}`);
  say(`\n${checks.length - failed.length} passed, ${failed.length} failed`);
  return failed.length === 0 ? 0 : 1;
});
