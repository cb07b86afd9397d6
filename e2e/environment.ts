import { readFileSync } from 'node:fs';

import { environmentFile } from '../scripts/e2e-environment';

/**
 * Runs once the server answers and before the journeys are read: they prepare their desks through
 * the application's own commands, which connect where the server's database is.
 */
export default function useServersDatabase(): void {
  const file = environmentFile(Number(process.env.E2E_PORT));
  Object.assign(process.env, JSON.parse(readFileSync(file, 'utf8')));
}
