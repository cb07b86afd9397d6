import { describeError } from './http/describe-error';
import { log } from './log';

/** How long it is between two turns, in milliseconds. */
const pause = 20_000;

interface FillThenKeep {
  /** Catches up with what was written before; done at once, and again until it has succeeded. */
  fill: () => Promise<void>;
  /** What is done every so often from then on. */
  keep: () => Promise<void>;
  /** What the log says where one of them goes wrong. */
  fault: string;
}

/**
 * Keeps something up to date beside the serving of pages, one turn at a time. A fault, such as a
 * database that is not there for a moment, is logged and the turn taken again.
 */
export function fillThenKeep({ fill, keep, fault }: FillThenKeep): void {
  let isFilled = false;
  let isBusy = false;
  async function turn(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      await (isFilled ? keep() : fill());
      isFilled = true;
    } catch (error) {
      log.error({ error: describeError(error) }, fault);
    } finally {
      isBusy = false;
    }
  }
  void turn();
  setInterval(() => void turn(), pause).unref();
}
