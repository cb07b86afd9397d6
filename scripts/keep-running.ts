import { atEnd, failCommand, isStopping, say } from './command';
import { messageOf } from './stop';

/** A part of Onrecord that runs as a process of its own. */
export interface Running {
  /** Resolves when it ends, whoever ended it. */
  ended: Promise<void>;
  stop: () => Promise<void>;
}

/** How long the next start waits after the first, second, … quick end in a row, in milliseconds. */
const pauses = [0, 1000, 2000, 4000];

/** A part that ends within this time of its start, in milliseconds, ended quickly. */
const quick = 10_000;

/** Ends the command when the part ends, and the part when the command ends. */
export function endWith(name: string, running: Running): void {
  atEnd(() => running.stop());
  void running.ended.then(() =>
    failCommand(`The ${name} ended unexpectedly: start again, which recovers it.`),
  );
}

/**
 * Keeps a part running until the command ends: when it ends by itself it is started again, at once the
 * first time and after growing pauses if it keeps ending quickly. The fifth quick end in a row, or start
 * that failed, ends the command with one sentence.
 *
 * @param name for what is said
 * @param first the part as it runs now
 * @param startAgain starts it anew, and resolves when it is ready
 */
export function keepRunning(
  name: string,
  first: Running,
  startAgain: () => Promise<Running>,
): void {
  let current = Promise.resolve(first);
  // A part that is just being started is stopped as well.
  atEnd(async () => (await current.catch(() => undefined))?.stop());

  /** @returns whether it ended quickly */
  async function live(): Promise<boolean> {
    try {
      const running = await current;
      const began = Date.now();
      await running.ended;
      return Date.now() - began < quick;
    } catch (error) {
      if (!isStopping()) console.error(messageOf(error));
      return true;
    }
  }

  async function watch(): Promise<void> {
    for (let quickEnds = 0; ;) {
      quickEnds = (await live()) ? quickEnds + 1 : 1;
      if (isStopping()) return;
      const pause = pauses[quickEnds - 1];
      if (pause === undefined) {
        failCommand(
          `The ${name} ended ${quickEnds} times in a row and is not started again: see the messages above, and start anew once their cause is gone.`,
        );
        return;
      }
      say(`The ${name} ended unexpectedly and is started again.`);
      await new Promise((resolve) => setTimeout(resolve, pause));
      if (isStopping()) return;
      current = startAgain();
      await current.then(
        () => say(`The ${name} runs again.`),
        () => undefined,
      );
    }
  }
  void watch();
}
