import { PgBoss } from 'pg-boss';

import { config } from '../config';
import { subscribe } from '../live/hub';
import { log } from '../log';
import { deliverNotice } from './deliver';
import { unmailed } from './outbox-queries';
import { asApplication, type MailJob, mailQueue, mailQueueOptions } from './queue';

/** How often the outbox is looked through without anybody asking, in ms. */
const lookEvery = 60_000;
/** At most this many jobs are made at once; the next look makes the rest. */
const atOnce = 1000;

/** A worker that runs until it is stopped. */
export interface MailWorker {
  /** Makes a job of every notification in the outbox that has none. */
  look: () => Promise<void>;
  stop: () => Promise<void>;
}

interface Pace {
  /** Before the first try again, in seconds. */
  retryDelay?: number;
  pollingIntervalSeconds?: number;
}

/**
 * Sends the mails that notifications ask for, as jobs of pg-boss on the application's own database. The
 * notifications are the outbox: at the start, at each news of one and every minute those without a job
 * get one. Several processes may do this at once.
 */
export async function startMailWorker(pace: Pace = {}): Promise<MailWorker> {
  const boss = new PgBoss({
    connectionString: config().databaseUrl ?? '',
    application_name: 'onrecord mail',
    ...asApplication,
  });
  boss.on('error', (error) => log.error({ error: error.name }, 'mail jobs: the database failed'));
  await boss.start();
  const { pollingIntervalSeconds = 2, ...changed } = pace;
  await boss.createQueue(mailQueue, { ...mailQueueOptions, ...changed });
  await boss.work<MailJob>(mailQueue, { pollingIntervalSeconds }, async (jobs) => {
    for (const { data } of jobs) await deliverNotice(data.notificationId);
  });

  const look = async () => {
    for (const notificationId of await unmailed(new Date(), atOnce)) {
      const job: MailJob = { notificationId };
      await boss.send(mailQueue, job, { singletonKey: notificationId });
    }
  };
  const lookQuietly = () =>
    void look().catch((error: unknown) =>
      log.error({ error: error instanceof Error ? error.name : 'thrown' }, 'no mail jobs made'),
    );
  const timer = setInterval(lookQuietly, lookEvery);
  const unsubscribe = subscribe({
    news: ({ kind }) => {
      if (kind === 'notices') lookQuietly();
    },
    again: lookQuietly,
    end: () => {},
  });
  lookQuietly();

  return {
    look,
    stop: async () => {
      clearInterval(timer);
      unsubscribe();
      // A mail that is under way is sent; what is not begun waits for the next start.
      await boss.stop({ timeout: 3000 });
    },
  };
}
