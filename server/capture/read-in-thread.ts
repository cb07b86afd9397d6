import { parentPort, workerData } from 'node:worker_threads';

import { readRaw, type ReadingTask } from './read-raw';

// The whole of a thread that `readCapture` starts: one task in, its result out.
const task = workerData as ReadingTask;
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
void readRaw(task).then((result) => parentPort?.postMessage(result));
