import { Worker } from 'node:worker_threads';

import type { ReadArticle } from '@/domain/capture/found';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { log } from '../log';
import type { RawCapture } from './capture';
import type { ReadingTask } from './read-raw';

const longest = 20_000;

/**
 * Reads the article in a capture: its text, and what it says of itself. What comes from outside may be
 * made to be read for ever, so it is read in a thread of its own that is ended when its time is up.
 * Refuses (`invalid`) with a sentence what holds no text or takes too long.
 */
export function readCapture(
  { url, fileName, contentType, body }: RawCapture,
  timeoutMs = longest,
): Promise<Result<{ read: ReadArticle }>> {
  const task: ReadingTask = { url, fileName, contentType, body: new Uint8Array(body) };
  const thread = new Worker(new URL('./read-in-thread.ts', import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
  });
  return new Promise((resolve) => {
    const end = (result: Result<{ read: ReadArticle }>) => {
      clearTimeout(timer);
      resolve(result);
      void thread.terminate();
    };
    const timer = setTimeout(() => end(unreadable('takes too long to read')), timeoutMs);
    thread.once('message', end);
    thread.once('error', (error: Error) => {
      log.warn({ error: error.name, message: error.message }, 'a capture could not be read');
      end(unreadable('could not be read'));
    });
    thread.once('exit', () => end(unreadable('could not be read')));
  });
}

function unreadable(how: string): Refusal {
  return refuse('invalid', `What is there ${how}. Open it yourself and paste its text.`);
}
