import { setTimeout } from 'node:timers/promises';

/** Waits so many seconds. */
export function pause(seconds: number): Promise<void> {
  return setTimeout(seconds * 1000);
}
