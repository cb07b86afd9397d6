import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { z } from 'zod';

import { earlyImports } from './early-imports';
import { root } from './root';

const folders = ['app', 'components', 'domain', 'extraction', 'interchange', 'server', 'scripts'];

const report = z.object({
  modules: z.array(
    z.object({
      source: z.string(),
      dependencies: z.array(
        z.object({ resolved: z.string(), dependencyTypes: z.array(z.string()) }),
      ),
    }),
  ),
  summary: z.object({
    violations: z.array(
      z.object({ from: z.string(), to: z.string(), rule: z.object({ name: z.string() }) }),
    ),
  }),
});

/** Runs dependency-cruiser with the project's rules on the folders below `folder`. */
async function cruise(folder: string): Promise<z.infer<typeof report>> {
  const present = new Set(readdirSync(folder));
  // It exits with the number of violations; the report on standard output is what counts.
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
      ...folders.filter((name) => present.has(name)),
      '--config',
      join(root, '.dependency-cruiser.cjs'),
      '--output-type',
      'json',
    ],
    { cwd: folder, maxBuffer: 200 * 1024 * 1024 },
  ).catch((error: { stdout?: string; message: string }) => {
    if (error.stdout) return { stdout: error.stdout };
    throw new Error(error.message);
  });
  return report.parse(JSON.parse(stdout));
}

/** The rules have to catch these: a pure rule that reaches for the database, and a command that does at once. */
async function plantedViolation(): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-imports-'));
  try {
    mkdirSync(join(folder, 'domain'));
    mkdirSync(join(folder, 'server/database'), { recursive: true });
    cpSync(join(root, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    writeFileSync(join(folder, 'server/database/client.ts'), 'export const database = 1;\n');
    writeFileSync(
      join(folder, 'domain/planted.ts'),
      `import { database } from '@/server/database/client';\nexport const planted = database;\n`,
    );
    mkdirSync(join(folder, 'scripts'));
    writeFileSync(join(folder, 'scripts/early.ts'), `import '@/domain/planted';\n`);
    const { modules, summary } = await cruise(folder);
    return [
      ...summary.violations.map(({ rule }) => rule.name),
      ...earlyImports(modules).map(() => 'commands-import-late'),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
}

/**
 * Checks who imports whom. A checker that reads nothing finds nothing, so it has to have read every
 * source file, and it has to catch a violation that is planted for it.
 * @returns what is wrong, one line each; empty when all is well
 */
export async function checkImports(): Promise<string[]> {
  const [real, planted] = await Promise.all([cruise(root), plantedViolation()]);
  const present = new Set(readdirSync(root));
  const read = new Set(real.modules.map(({ source }) => source));
  const unread = folders
    .filter((folder) => present.has(folder))
    .flatMap(sourceFiles)
    .filter((file) => !read.has(file));
  return [
    ...real.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`),
    ...earlyImports(real.modules).map((chain) => `commands-import-late: ${chain}`),
    ...unread.map((file) => `dependency-cruiser did not read ${file}`),
    ...['domain-imports-only-domain', 'only-server-knows-prisma', 'commands-import-late']
      .filter((rule) => !planted.includes(rule))
      .map((rule) => `the rule ${rule} missed the violation planted for it`),
  ];
}
