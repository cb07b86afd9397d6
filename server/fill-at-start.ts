import { describeError } from './http/describe-error';
import { log } from './log';

/** How long it is between two turns of what is kept up to date, in milliseconds. */
const pause = 20_000;

/** How far something is: `filling` for the first time, `trying again` after a fault, or `filled`. */
type Filling = 'filling' | 'trying again' | 'filled';

interface FillAtStart {
  /** What is filled, in words that fit in "the review queue is filled". */
  name: string;
  /** Catches up with what was written before; done at once, and again until it has succeeded. */
  fill: () => Promise<unknown>;
  /** What is done every so often from then on. */
  keep?: () => Promise<unknown>;
}

interface Part {
  state: Filling;
  timer: NodeJS.Timeout | undefined;
}

// Route handlers and the start of the server are bundled apart: the parts are kept on globalThis.
const shared = globalThis as typeof globalThis & { onrecordFilled?: Map<string, Part> };
const parts: Map<string, Part> = (shared.onrecordFilled ??= new Map());

/** How far everything is that is filled as the server starts, by name. */
export function filledAtStart(): Record<string, Filling> {
  return Object.fromEntries([...parts].map(([name, { state }]) => [name, state]));
}

/**
 * Fills something beside the serving of pages, and keeps it up to date from then on, one turn at a time.
 * A fault, such as a database that is not there for a moment, is logged and the turn taken again: after a
 * second, then after twice as long each time, up to 20 seconds. Called again for the same name it begins
 * anew.
 * @returns when the first turn is over, whether it succeeded or not
 */
export async function fillAtStart({ name, fill, keep }: FillAtStart): Promise<void> {
  clearTimeout(parts.get(name)?.timer);
  const part: Part = { state: 'filling', timer: undefined };
  parts.set(name, part);
  let faults = 0;

  function next(turn: () => Promise<void>, after: number): void {
    // Begun anew meanwhile: the later one goes on.
    if (parts.get(name) !== part) return;
    part.timer = setTimeout(() => void turn(), after).unref();
  }

  async function turn(): Promise<void> {
    const isFilled = part.state === 'filled';
    try {
      await (isFilled ? keep?.() : fill());
      if (faults > 0) log.info({ name, faults }, 'what failed before has succeeded');
      faults = 0;
      part.state = 'filled';
      if (keep) next(turn, pause);
    } catch (error) {
      faults += 1;
      if (!isFilled) part.state = 'trying again';
      log.error(
        { name, error: describeError(error) },
        isFilled
          ? 'what is filled at the start could not be kept up to date: it is tried again'
          : 'what is filled at the start could not be filled: it is tried again',
      );
      next(turn, Math.min(1000 * 2 ** (faults - 1), pause));
    }
  }
  await turn();
}
