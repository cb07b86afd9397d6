import { resolve } from 'node:path';

import { Stop } from './stop';

/**
 * What `npm run restore` was given: the backup, and perhaps the register of erasures; both as absolute
 * paths, relative ones from the folder where npm was called. Throws {@link Stop}.
 */
export function restoreArguments(given: readonly string[]): {
  file: string;
  erasures: string | null;
} {
  const at = given.indexOf('--erasures');
  const erasures = at === -1 ? null : given[at + 1];
  const files = at === -1 ? given : given.toSpliced(at, 2);
  const [file, ...rest] = files;
  if (!file || rest.length > 0 || erasures === undefined) {
    throw new Stop('Name one file: npm run restore -- FILE [--erasures FILE]');
  }
  const absolute = (path: string) => resolve(process.env.INIT_CWD ?? process.cwd(), path);
  return { file: absolute(file), erasures: erasures && absolute(erasures) };
}
