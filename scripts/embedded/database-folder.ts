import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { Stop } from '../stop';
import { accountForServer, mayEnter } from './account';
import { stopLeftover } from './leftover';
import { openSystemFolder } from './system-folder';

/** In a data folder: the path of the place where its database lies, when that is elsewhere. */
const pointerFile = 'database-folder';
/** In that place: the path of the data folder that it belongs to. */
const ownerFile = 'belongs-to';

function lineOf(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8').trim() : undefined;
}

function writeLine(file: string, line: string): void {
  writeFileSync(`${file}.new`, `${line}\n`, { mode: 0o600 });
  renameSync(`${file}.new`, file);
}

/** Where the database of a data folder lies or would lie; nothing is made and nothing checked. */
export function databaseFolder(dataFolder: string): string {
  return join(lineOf(join(dataFolder, pointerFile)) ?? dataFolder, 'postgres');
}

/** A data folder that was copied says where the database of the other one lies: that is not its own. */
function requireOwn(place: string, dataFolder: string): void {
  const pointer = join(dataFolder, pointerFile);
  if (!existsSync(place)) {
    throw new Stop(
      `The database of this desk lay in ${place}, which is gone: put it back, or remove ${pointer} to begin with an empty desk.`,
    );
  }
  const mine = realpathSync(dataFolder);
  const owner = lineOf(join(place, ownerFile));
  if (owner === mine) return;
  if (owner && lineOf(join(owner, pointerFile)) === place) {
    throw new Stop(
      `The data folder ${dataFolder} is a copy of ${owner}, and the database in ${place} belongs to that one: choose another folder with DATA_FOLDER and restore a backup into it, or remove ${pointer} to begin with an empty desk.`,
    );
  }
  // The data folder was moved, perhaps with its checkout.
  writeLine(join(place, ownerFile), mine);
}

/** Moves a database that was made while its folder could still be entered. */
async function move(from: string, to: string, say: (line: string) => void): Promise<void> {
  await stopLeftover(from, say);
  try {
    renameSync(from, to);
  } catch {
    // On another disk: copied with its owners under another name, so that it is whole or not there.
    const copied = spawnSync('cp', ['-a', '--', from, `${to}.unfinished`], { encoding: 'utf8' });
    if (copied.status !== 0) {
      rmSync(`${to}.unfinished`, { recursive: true, force: true });
      throw new Stop(`The database ${from} could not be moved to ${to}: ${copied.stderr}`);
    }
    renameSync(`${to}.unfinished`, to);
    rmSync(from, { recursive: true });
  }
}

/** The system that {@link settleDatabaseFolder} asks. */
const realSystem = { accountForServer, mayEnter, openSystemFolder };

/**
 * Finds where the database of a data folder lies. For root, PostgreSQL runs as another account; where that
 * one may not enter the data folder, such as in the home of root, the database gets a place of its own
 * among the system's variable data, which the data folder names from then on.
 *
 * @param dataFolder absolute; the caller holds its lock
 * @returns the folder for PostgreSQL, which may have to be initialised; throws {@link Stop}
 */
export async function settleDatabaseFolder(
  dataFolder: string,
  say: (line: string) => void,
  system = realSystem,
): Promise<string> {
  const pointer = join(dataFolder, pointerFile);
  const inside = join(dataFolder, 'postgres');
  let place = lineOf(pointer);
  if (place === undefined) {
    const account = system.accountForServer(inside);
    if (!account || system.mayEnter(account, dataFolder)) return inside;
    say(`PostgreSQL runs as the account ${account.name}, which may not enter ${dataFolder}.`);
    place = mkdtempSync(join(system.openSystemFolder(account), 'desk-'));
    chmodSync(place, 0o711);
    writeLine(join(place, ownerFile), realpathSync(dataFolder));
    writeLine(pointer, place);
  }
  requireOwn(place, dataFolder);
  const settled = join(place, 'postgres');
  if (existsSync(inside) && !existsSync(settled)) await move(inside, settled, say);
  say(`The database lies in ${settled}.`);
  return settled;
}
