import { PgBoss } from 'pg-boss';

import { jobSchema } from '@/server/mail-jobs/queue';

/**
 * Brings pg-boss's own tables to the level of the installed version. Its jobs hold ids only and are
 * made anew from the notifications, so that they need no backup.
 * @param url the role that owns the tables; it must be allowed to create a schema in the database
 */
export async function installJobQueue(url: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: jobSchema,
    application_name: 'onrecord migrate',
    max: 1,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  // Whatever goes wrong is thrown by start; an event without a listener would end the process.
  boss.on('error', () => undefined);
  try {
    await boss.start();
  } finally {
    await boss.stop({ graceful: false });
  }
}

/** What the application's role needs to run jobs: rows, and no change of the schema. */
export function jobQueueGrants(role: string): string {
  return `
    GRANT USAGE ON SCHEMA ${jobSchema} TO ${role};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA ${jobSchema} TO ${role};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA ${jobSchema} TO ${role};`;
}
