import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './root';
import { Stop } from './stop';

/** Everything that ends up in the build, or steers it. */
export const inputs = [
  'app',
  'components',
  'domain',
  'extraction',
  'interchange',
  'server',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'prisma/schema.prisma',
  'next.config.js',
  'postcss',
  'postcss.config.mjs',
  'tsconfig.json',
  'package-lock.json',
];

function filesUnder(path: string): string[] {
  const absolute = join(root, path);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [path];
  return readdirSync(absolute)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
}

/** A digest over names and contents of the sources; tests are no part of the build. */
function sourceDigest(): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesUnder)) {
    if (/\.test\.tsx?$/.test(file)) continue;
    const content = readFileSync(join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * Builds the application when its source is another than at the last build.
 * Throws {@link Stop} after printing what the compiler said.
 */
export async function buildIfChanged(say: (line: string) => void): Promise<void> {
  const stamp = join(root, '.next/source-digest');
  const digest = sourceDigest();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;
  rmSync(stamp, { force: true });
  say('Building the application. This takes about half a minute.');
  const child = spawn(process.execPath, [join(root, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  const collect = (chunk: Buffer) => {
    output += chunk.toString('utf8');
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    console.error(output);
    throw new Stop('The application could not be built: see the compiler’s message above.');
  }
  writeFileSync(stamp, digest);
}
