import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { databaseFolder, settleDatabaseFolder } from './database-folder';

let folder: string;
let desk: string;
let said: string[];

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'onrecord-место данных-')));
  desk = join(folder, 'checkout/.onrecord');
  mkdirSync(desk, { recursive: true });
  mkdirSync(join(folder, 'system'));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

/** As root, in a folder that the account of the server may or may not enter. */
function settle(dataFolder: string, isOpen: boolean): Promise<string> {
  return settleDatabaseFolder(dataFolder, (line) => said.push(line), {
    accountForServer: () => ({ name: 'nobody', uid: 65_534, gid: 65_534 }),
    mayEnter: () => isOpen,
    openSystemFolder: () => join(folder, 'system'),
  });
}

/** What a database folder holds, as far as these tests care. */
function fill(database: string, words: string): void {
  mkdirSync(database);
  writeFileSync(join(database, 'PG_VERSION'), words);
}

test('the database lies in the data folder where that can be entered', async () => {
  expect(await settle(desk, true)).toBe(join(desk, 'postgres'));
  expect(databaseFolder(desk)).toBe(join(desk, 'postgres'));
});

test('it lies in a place of its own where the data folder is closed, and is found again', async () => {
  const place = await settle(desk, false);
  expect(dirname(dirname(place))).toBe(join(folder, 'system'));
  expect(statSync(dirname(place)).mode & 0o777).toBe(0o711);
  expect(said.join(' ')).toContain(place);
  fill(place, '18');
  expect(databaseFolder(desk)).toBe(place);
  expect(await settle(desk, false)).toBe(place);
  // Also once the folder can be entered.
  expect(await settle(desk, true)).toBe(place);
});

test('two checkouts have two places', async () => {
  const other = join(folder, 'another checkout/.onrecord');
  mkdirSync(other, { recursive: true });
  expect(await settle(desk, false)).not.toBe(await settle(other, false));
});

test('a database from before its folder was closed is moved along', async () => {
  fill(join(desk, 'postgres'), 'from before');
  const place = await settle(desk, false);
  expect(readFileSync(join(place, 'PG_VERSION'), 'utf8')).toBe('from before');
  expect(existsSync(join(desk, 'postgres'))).toBe(false);
});

test('a checkout that was moved keeps its database', async () => {
  const place = await settle(desk, false);
  fill(place, '18');
  const moved = join(folder, 'moved/.onrecord');
  renameSync(join(folder, 'checkout'), join(folder, 'moved'));
  expect(await settle(moved, false)).toBe(place);
  expect(await settle(moved, false)).toBe(place);
});

test('a checkout that was copied does not share the database', async () => {
  const place = await settle(desk, false);
  fill(place, '18');
  cpSync(join(folder, 'checkout'), join(folder, 'copy'), { recursive: true });
  const copy = join(folder, 'copy/.onrecord');
  await expect(settle(copy, false)).rejects.toThrow(
    `The data folder ${copy} is a copy of ${desk}, and the database in ${dirname(place)} belongs to that one`,
  );
  expect(await settle(desk, false)).toBe(place);
});

test('a place that is gone is not taken for an empty desk', async () => {
  const place = await settle(desk, false);
  rmSync(dirname(place), { recursive: true });
  await expect(settle(desk, false)).rejects.toThrow(`${dirname(place)}, which is gone`);
});
