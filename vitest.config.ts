import { globSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';

import { defineConfig, type TestProjectConfiguration } from 'vitest/config';

const ignored = ['**/node_modules/**', '.next/**', '.onrecord/**', 'e2e/**'];

/**
 * Files that have to load every module anew: they put another module in the place of one, or another
 * time, which the maker of ids would keep for the files after them.
 */
const replacing = globSync(
  '{domain,extraction,interchange,server,scripts,prisma}/**/*.test.ts',
).filter((file) => /vi\.(?:mock|setSystemTime|useFakeTimers)\(/.test(readFileSync(file, 'utf8')));

interface Files {
  include: string[];
  exclude: string[];
  isolate: boolean;
}

function unit(name: string, files: Files): TestProjectConfiguration {
  return { extends: true, test: { name, ...files } };
}

function database(name: string, files: Files): TestProjectConfiguration {
  return {
    extends: true,
    test: {
      name,
      ...files,
      globalSetup: ['tests/database-global.ts'],
      setupFiles: ['tests/database-worker.ts'],
      hookTimeout: 60_000,
    },
  };
}

const ofDatabase = replacing.filter((file) => file.endsWith('.db.test.ts'));
const ofRules = replacing.filter((file) => !file.endsWith('.db.test.ts'));

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // The day begins here when it is still yesterday in London: mistakes with days show.
    env: { TZ: 'Pacific/Apia' },
    // Threads that the application starts are written in TypeScript too.
    execArgv: ['--import', 'tsx'],
    // Otherwise one of two cores would be left for Vitest itself, which has little to do.
    maxWorkers: availableParallelism(),
    // On a busy machine a thread or a real database takes its time.
    testTimeout: 30_000,
    // Loading the modules anew for each file takes longer than the tests themselves.
    projects: [
      unit('unit', {
        include: ['**/*.test.ts'],
        exclude: [...ignored, '**/*.db.test.ts', ...ofRules],
        isolate: false,
      }),
      unit('unit, alone', { include: ofRules, exclude: ignored, isolate: true }),
      database('database', {
        include: ['**/*.db.test.ts'],
        exclude: [...ignored, ...ofDatabase],
        isolate: false,
      }),
      database('database, alone', { include: ofDatabase, exclude: ignored, isolate: true }),
    ],
  },
});
