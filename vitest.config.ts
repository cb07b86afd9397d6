import { fileURLToPath } from 'node:url';

import { defineConfig } from 'vitest/config';

const ignored = ['**/node_modules/**', '.next/**', 'e2e/**'];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } },
  test: {
    // The day begins here when it is still yesterday in London: mistakes with days show.
    env: { TZ: 'Pacific/Apia' },
    // Threads that the application starts are written in TypeScript too.
    execArgv: ['--import', 'tsx'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.ts'],
          exclude: [...ignored, '**/*.db.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.db.test.ts'],
          exclude: ignored,
          globalSetup: ['tests/database-global.ts'],
          setupFiles: ['tests/database-worker.ts'],
          // On a busy machine a real database takes its time.
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
