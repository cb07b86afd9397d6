import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { differenceToSchema } from '@/prisma/schema-engine';
import { startTestServer, urlFor } from '@/tests/database-server';

import { atEnd, runCommand, say } from './command';
import { root } from './root';
import { Stop } from './stop';

/**
 * `npm run migration -- name`: writes the migration that is missing between the migrations and
 * prisma/schema.prisma. CHECKs, triggers and whatever else Prisma cannot say are added to it by hand.
 */
await runCommand(async () => {
  const [name = ''] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Stop('Name the migration: npm run migration -- add_verdicts');
  }
  const { server, stop } = await startTestServer();
  atEnd(stop);
  const sql = await differenceToSchema(urlFor(server, server.template, server.owner));
  if (!sql) {
    say('The migrations make what the schema says: nothing to write.');
    return 0;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(root, 'prisma/migrations', `${stamp}_${name}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'migration.sql'), sql);
  say(`Wrote prisma/migrations/${stamp}_${name}/migration.sql: read it before you use it.`);
  return 0;
});
