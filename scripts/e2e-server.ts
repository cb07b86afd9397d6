import { appendFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { readConfig } from '@/server/config';
import { cloneTemplate, startTestServer, urlFor } from '@/tests/database-server';

import { buildIfChanged } from './build';
import { atEnd, isStopping, runCommand, say } from './command';
import { openDataFolder } from './data-folder';
import { environmentFile, logFile } from './e2e-environment';
import { startWebServer } from './web-server';

/** The production build on a throw-away database, for the browser tests; Playwright starts it. */
await runCommand(async () => {
  const { server: databaseServer, stop } = await startTestServer();
  atEnd(stop);
  const name = databaseServer.template.replace(/template$/, 'e2e');
  await cloneTemplate(databaseServer, name);
  // A journey restores a backup into it.
  const spare = `${name}_spare`;
  await cloneTemplate(databaseServer, spare);

  const port = Number(process.env.PORT);
  const environment = {
    DATABASE_URL: urlFor(databaseServer, name, databaseServer.app),
    MIGRATION_DATABASE_URL: urlFor(databaseServer, name, databaseServer.owner),
    SPARE_DATABASE_URL: urlFor(databaseServer, spare, databaseServer.app),
    SPARE_MIGRATION_DATABASE_URL: urlFor(databaseServer, spare, databaseServer.owner),
    AUTH_SECRET: 'only-for-tests-only-for-tests-only-for-tests',
    PUBLIC_URL: `http://localhost:${port}`,
    HOST: 'localhost',
    LOG_LEVEL: 'debug',
    // The site that journeys start in their own process.
    FETCH_ALLOWED_HOSTS: 'localhost',
    DATA_FOLDER: join(tmpdir(), `onrecord-e2e-${port}`),
  };
  Object.assign(process.env, environment);
  await buildIfChanged(say);

  openDataFolder('.onrecord');
  const file = environmentFile(port);
  writeFileSync(file, JSON.stringify(environment), { mode: 0o600 });
  atEnd(async () => rmSync(file, { force: true }));
  atEnd(async () => rmSync(environment.DATA_FOLDER, { recursive: true, force: true }));

  // A journey looks into it for what must be in no log.
  const log = logFile(port);
  writeFileSync(log, '', { mode: 0o600 });
  atEnd(async () => rmSync(log, { force: true }));
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    stream.write = (chunk: string | Uint8Array) => {
      appendFileSync(log, chunk);
      return write(chunk);
    };
  }

  const server = await startWebServer('start', readConfig(process.env));
  atEnd(() => server.stop());
  await server.ended;
  return isStopping() ? 0 : 1;
});
