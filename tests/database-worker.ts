import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { inject } from 'vitest';

import { cloneTemplate, urlFor } from './database-server';

/*
 * Runs before each file of the database project: a fresh clone for this worker, and the
 * environment that `server/config` reads. VITEST_POOL_ID stays between 1 and the number of
 * workers, while VITEST_WORKER_ID grows.
 */
const server = inject('testServer');
const name = server.template.replace(/template$/, `worker_${process.env.VITEST_POOL_ID}`);
await cloneTemplate(server, name);

process.env.DATABASE_URL = urlFor(server, name, server.app);
process.env.MIGRATION_DATABASE_URL = urlFor(server, name, server.owner);
process.env.AUTH_SECRET = 'only-for-tests-only-for-tests-only-for-tests';
process.env.DATA_FOLDER = join(tmpdir(), `onrecord-${name}`);
rmSync(process.env.DATA_FOLDER, { recursive: true, force: true });
process.env.LOG_LEVEL = 'silent';
// Programs of tests send more than a newsroom's.
process.env.API_REQUESTS_PER_MINUTE = '60000';
