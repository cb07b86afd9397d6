import { PgBoss } from 'pg-boss';

import type { FetchWorld } from '../capture/fetch-page';
import { config } from '../config';
import { subscribe } from '../live/hub';
import { log } from '../log';
import { asApplication } from '../mail-jobs/queue';
import { forgetOldRefetches, refetchesToRun } from '../refetch/outbox-queries';
import { runRefetch } from '../refetch/run-refetch';
import { forgetOldIntakes, intakesToRun } from './outbox-queries';
import { type IntakeJob, intakeQueue, intakeQueueOptions } from './queue';
import { runIntake } from './run-intake';

/** How often what waits is looked for without anybody asking, in ms. */
const lookEvery = 60_000;
/** At most this many jobs are made at once; the next look makes the rest. */
const atOnce = 200;
/** Fetched and read side by side in this process. */
const sideBySide = 3;

/**
 * Fetches and reads what people take in or have fetched again, as jobs on the application's own
 * database. The rows are the outbox: what waits gets a job at the start, at each news of one and every minute.
 * @returns ends it
 */
export async function startIntakeWorker(
  world: Partial<FetchWorld> = {},
): Promise<() => Promise<void>> {
  const boss = new PgBoss({
    connectionString: config().databaseUrl ?? '',
    application_name: 'onrecord intake',
    ...asApplication,
  });
  boss.on('error', (error) => log.error({ error: error.name }, 'intake jobs: the database failed'));
  await boss.start();
  await boss.createQueue(intakeQueue, intakeQueueOptions);
  const workerId = await boss.work<IntakeJob>(
    intakeQueue,
    { pollingIntervalSeconds: 2, localConcurrency: sideBySide },
    async (jobs) => {
      for (const { data } of jobs) {
        if ('intakeId' in data) await runIntake(data.intakeId, world);
        else await runRefetch(data.refetchId, world);
      }
    },
  );

  const send = (id: string, job: IntakeJob) => boss.send(intakeQueue, job, { singletonKey: id });
  const look = async () => {
    const now = new Date();
    await forgetOldIntakes(now);
    await forgetOldRefetches(now);
    for (const refetchId of await refetchesToRun(now, atOnce)) await send(refetchId, { refetchId });
    for (const intakeId of await intakesToRun(now, atOnce)) await send(intakeId, { intakeId });
    boss.notifyWorker(workerId);
  };
  const lookQuietly = () =>
    void look().catch((error: unknown) =>
      log.error({ error: error instanceof Error ? error.name : 'thrown' }, 'no intake jobs made'),
    );
  const timer = setInterval(lookQuietly, lookEvery);
  const unsubscribe = subscribe({
    news: ({ kind }) => {
      if (kind === 'intake') lookQuietly();
    },
    again: lookQuietly,
    end: () => {},
  });
  lookQuietly();

  return async () => {
    clearInterval(timer);
    unsubscribe();
    await boss.stop({ timeout: 3000 });
  };
}
