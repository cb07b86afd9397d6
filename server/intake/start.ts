import { fillAtStart } from '../fill-at-start';
import { startIntakeWorker } from './worker';

/** Fetches and reads what people take in, in this process until it ends. */
export function runIntakeJobs(): void {
  void fillAtStart({
    name: 'intake jobs',
    fill: async () => {
      const stop = await startIntakeWorker();
      const end = () => void stop().catch(() => undefined);
      process.once('SIGTERM', end);
      process.once('SIGINT', end);
    },
  });
}
