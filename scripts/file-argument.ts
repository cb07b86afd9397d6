import { resolve } from 'node:path';

import { Stop } from './stop';

/**
 * The one file that a command was given, as an absolute path; a relative one starts at the folder
 * where npm was called. Throws {@link Stop} for none, or more than one.
 */
export function fileArgument(command: string): string {
  const [file, ...rest] = process.argv.slice(2);
  if (!file || rest.length > 0) {
    throw new Stop(`Name one file: npm run ${command} -- FILE`);
  }
  return resolve(process.env.INIT_CWD ?? process.cwd(), file);
}
