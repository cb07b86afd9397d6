import { parentPort } from 'node:worker_threads';

import { doReading, type ReadingKind, type ReadingTasks } from './task';

// The whole of the thread that `ReadingThread` starts: a task in, its result out, one after the other.
parentPort?.on(
  'message',
  ({ kind, task }: { kind: ReadingKind; task: ReadingTasks[ReadingKind]['task'] }) => {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    parentPort?.postMessage(doReading(kind, task));
  },
);
