import type { TestProject } from 'vitest/node';

import { startTestServer, type TestServer } from './database-server';

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer;
  }
}

let stopServer: (() => Promise<void>) | undefined;

/** Vitest's global set-up of the database project: one server for all workers. */
export async function setup(project: TestProject): Promise<void> {
  const { server, stop } = await startTestServer();
  stopServer = stop;
  project.provide('testServer', server);
}

/** Ends it when all files have run. */
export async function teardown(): Promise<void> {
  await stopServer?.();
}
