import { spawn } from 'node:child_process';
import { join } from 'node:path';

import { atEnd, runCommand } from './command';
import { generateClient } from './generate';
import { root } from './root';

/** `npm run test:hot-article`: eight clients log to one article for 20 s, as a short test does in `npm test`. */
await runCommand(async () => {
  await generateClient(() => {});
  return new Promise<number>((resolve, reject) => {
    const vitest = join(root, 'node_modules/vitest/vitest.mjs');
    const child = spawn(
      process.execPath,
      [vitest, 'run', '--project', 'database', 'server/api/hot-article'],
      { cwd: root, stdio: 'inherit', env: { ...process.env, HOT_ARTICLE_SECONDS: '20' } },
    );
    atEnd(async () => void child.kill('SIGTERM'));
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
});
