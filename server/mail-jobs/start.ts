import { config } from '../config';
import { log } from '../log';
import { startMailWorker } from './worker';

const tryAgainAfter = 30_000;

/**
 * Runs the mail jobs in this process until it ends, if a mail server is set. A database that does not
 * answer at the start is asked again; pages are served meanwhile.
 */
export function runMailJobs(): void {
  if (config().mail) void run();
}

async function run(): Promise<void> {
  try {
    const { stop } = await startMailWorker();
    const end = () => void stop().catch(() => undefined);
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    log.error({ message }, 'the mail jobs could not be started');
    setTimeout(() => void run(), tryAgainAfter).unref();
  }
}
