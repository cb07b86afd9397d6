import { config } from '../config';
import { fillAtStart } from '../fill-at-start';
import { startMailWorker } from './worker';

/** Runs the mail jobs in this process until it ends, if a mail server is set. */
export function runMailJobs(): void {
  if (!config().mail) return;
  void fillAtStart({
    name: 'mail jobs',
    fill: async () => {
      const { stop } = await startMailWorker();
      const end = () => void stop().catch(() => undefined);
      process.once('SIGTERM', end);
      process.once('SIGINT', end);
    },
  });
}
