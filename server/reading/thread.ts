import { Worker } from 'node:worker_threads';

import { log } from '../log';
import type { ReadingKind, ReadingTasks } from './task';

/** Why a text was not read. */
export type NotRead = 'takes too long' | 'failed';

interface Waiting {
  kind: ReadingKind;
  task: unknown;
  end: (result: unknown) => void;
}

/**
 * A thread that reads texts, one after the other, so that the web server answers meanwhile. Whoever
 * wrote a text may have made it to be read for ever: a task has `limitMs`, then the thread is ended and
 * the next task gets a new one.
 */
export class ReadingThread {
  private worker: Worker | null = null;
  private readonly waiting: Waiting[] = [];
  private current: Waiting | null = null;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limitMs: number) {}

  /** What came of the task, or why it was not done. */
  run<K extends ReadingKind>(
    kind: K,
    task: ReadingTasks[K]['task'],
  ): Promise<ReadingTasks[K]['result'] | NotRead> {
    return new Promise((resolve) => {
      const end = (result: unknown) => resolve(result as ReadingTasks[K]['result'] | NotRead);
      this.waiting.push({ kind, task, end });
      this.next();
    });
  }

  private next(): void {
    if (this.current) return;
    this.current = this.waiting.shift() ?? null;
    if (!this.current) {
      this.worker?.unref();
      return;
    }
    const { kind, task } = this.current;
    this.worker ??= this.start();
    this.worker.ref();
    this.timer = setTimeout(() => this.giveUp('takes too long'), this.limitMs);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
    this.worker.postMessage({ kind, task });
  }

  private start(): Worker {
    const worker = new Worker(new URL('./in-thread.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 768, stackSizeMb: 4 },
    });
    // One that was ended may still have sent something: that answers nobody else's task.
    worker.on('message', (result: unknown) => {
      if (this.worker === worker) this.finish(result);
    });
    worker.on('error', (error: Error) => {
      log.warn({ error: error.name, message: error.message }, 'a text could not be read');
      if (this.worker === worker) this.giveUp('failed');
    });
    worker.on('exit', () => {
      if (this.worker === worker) this.giveUp('failed');
    });
    return worker;
  }

  private giveUp(why: NotRead): void {
    const { worker } = this;
    this.worker = null;
    void worker?.terminate();
    this.finish(why);
  }

  private finish(result: unknown): void {
    clearTimeout(this.timer);
    const done = this.current;
    this.current = null;
    done?.end(result);
    this.next();
  }
}

/** A text of 1 MB takes a few seconds on one core. */
const longest = 20_000;

/** Nearly every article is shorter, in UTF-16 code units: they do not wait for those that are not. */
const short = 100_000;
const threads = { short: new ReadingThread(longest), long: new ReadingThread(longest) };

/** Does a task about texts of so many UTF-16 code units in a thread of this process. */
export function readInThread<K extends ReadingKind>(
  kind: K,
  task: ReadingTasks[K]['task'],
  length: number,
): Promise<ReadingTasks[K]['result'] | NotRead> {
  return threads[length <= short ? 'short' : 'long'].run(kind, task);
}
