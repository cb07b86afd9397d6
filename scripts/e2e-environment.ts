import { join } from 'node:path';

import { root } from './root';

/**
 * Where the server for browser tests notes how to reach its database, for as long as it runs: a
 * JSON object of environment variables.
 * @param port the port of that server
 */
export function environmentFile(port: number): string {
  return join(root, '.onrecord', `e2e-${port}.json`);
}

/** Where all that the server for browser tests says is kept for as long as it runs. */
export function logFile(port: number): string {
  return join(root, '.onrecord', `e2e-${port}.log`);
}
