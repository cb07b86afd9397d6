import type { Queue } from 'pg-boss';

/** The queue of what is fetched and read; a job's data is an {@link IntakeJob}. */
export const intakeQueue = 'intake';

/** A job holds an id only: of something taken in, or of an article that is fetched again. */
export type IntakeJob = { intakeId: string } | { refetchId: string };

/** One job at a time for one thing. What fails is told and not tried again by itself. */
export const intakeQueueOptions = {
  policy: 'exclusive',
  retryLimit: 1,
  retryDelay: 1,
  expireInSeconds: 60,
  retentionSeconds: 60 * 60,
  deleteAfterSeconds: 10 * 60,
} as const satisfies Omit<Queue, 'name'>;
