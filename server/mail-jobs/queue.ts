import type { ConstructorOptions, Queue } from 'pg-boss';

/** The schema that pg-boss keeps its jobs in: beside Prisma's, and in no backup. */
export const jobSchema = 'pgboss';

/** The queue of mails about notices; a job's data is a {@link MailJob}. */
export const mailQueue = 'notice-mail';

/** A job holds an id only: what is mailed is read when it is sent. */
export interface MailJob {
  notificationId: string;
}

/**
 * One job at a time for one notification. A mail server that is down is tried again after ten seconds,
 * then less and less often; whatever is left after that is put into the queue anew.
 */
export const mailQueueOptions = {
  policy: 'exclusive',
  retryLimit: 12,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 900,
  expireInSeconds: 120,
  retentionSeconds: 24 * 60 * 60,
  deleteAfterSeconds: 60 * 60,
} as const satisfies Omit<Queue, 'name'>;

/** How the application's role works with jobs: the tables are there and are not its own. */
export const asApplication = {
  schema: jobSchema,
  migrate: false,
  createSchema: false,
  schedule: false,
  reindex: false,
  monitorVacuum: false,
  registerInstance: false,
  max: 3,
} as const satisfies ConstructorOptions;
