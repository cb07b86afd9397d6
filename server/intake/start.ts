import { log } from '../log';
import { startIntakeWorker } from './worker';

const tryAgainAfter = 30_000;

/**
 * Fetches and reads what people take in, in this process until it ends. A database that does not answer
 * at the start is asked again; pages are served meanwhile.
 */
export async function runIntakeJobs(): Promise<void> {
  try {
    const stop = await startIntakeWorker();
    const end = () => void stop().catch(() => undefined);
    process.once('SIGTERM', end);
    process.once('SIGINT', end);
  } catch (error) {
    const message = error instanceof Error ? error.message : 'unknown';
    log.error({ message }, 'the intake jobs could not be started');
    setTimeout(() => void runIntakeJobs(), tryAgainAfter).unref();
  }
}
