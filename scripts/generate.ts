import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { root } from './root';
import { messageOf, Stop } from './stop';

/**
 * Generates the Prisma client when the schema, or Prisma, is another than at the last time.
 * @returns whether it had to
 */
export async function generateClient(say: (line: string) => void): Promise<boolean> {
  const schema = join(root, 'prisma/schema.prisma');
  const stamp = join(root, 'prisma/generated/.digest');
  const digest = createHash('sha256')
    .update(readFileSync(schema))
    .update(readFileSync(join(root, 'node_modules/prisma/package.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return false;
  say('Generating the database client.');
  try {
    await promisify(execFile)(
      process.execPath,
      [join(root, 'node_modules/prisma/build/index.js'), 'generate'],
      {
        cwd: root,
        env: {
          ...process.env,
          // Generating needs no engine, but without a path Prisma downloads one.
          PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
          PRISMA_HIDE_UPDATE_MESSAGE: '1',
          CHECKPOINT_DISABLE: '1',
        },
      },
    );
  } catch (error) {
    throw new Stop(`The database client could not be generated: ${messageOf(error)}`);
  }
  writeFileSync(stamp, digest);
  return true;
}
