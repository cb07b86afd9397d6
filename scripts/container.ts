import { migrate } from '@/prisma/migrate';
import { readConfig } from '@/server/config';

import { offerSetup } from './offer-setup';
import { waitForDatabase } from './reach-database';
import { messageOf, Stop } from './stop';

/*
 * What the container does before its web server starts: brings the database to the level of this
 * version and prints the set-up link while there is no account. Bundled by the Dockerfile.
 */
try {
  const { databaseUrl, migrationDatabaseUrl, authSecret } = readConfig(process.env);
  if (!databaseUrl || !migrationDatabaseUrl || !authSecret) {
    throw new Stop('Set DATABASE_URL and AUTH_SECRET for the container.');
  }
  await waitForDatabase(migrationDatabaseUrl, 'DATABASE_URL');
  const migrated = await migrate(migrationDatabaseUrl, 'prisma/migrations');
  if (!migrated.ok) throw new Stop(migrated.message);
  for (const name of migrated.applied) console.log(`Applied migration ${name}.`);
  await offerSetup(console.log);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
process.exit(0);
