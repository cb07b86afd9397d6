import { setImmediate } from 'node:timers/promises';

/**
 * Works on something else while the database writes, which keeps another core busy. Ends when both have.
 * @param writing a statement that was just given to the database
 * @param work pure; it begins once the statement is on its way
 * @returns what the work made
 */
export async function meanwhile<T>(writing: Promise<unknown>, work: () => T): Promise<T> {
  const [, made] = await Promise.all([writing, setImmediate().then(work)]);
  return made;
}
