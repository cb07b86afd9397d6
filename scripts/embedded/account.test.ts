import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { accountForServer } from './account';

const none = join(tmpdir(), 'no-such-folder');
/** Only root needs another account. */
const isRoot = userInfo().uid === 0;

/** Accounts as a system might have them, by number. */
function system(accounts: Record<string, number>) {
  const find = (name: string) => {
    const uid = accounts[name];
    return uid === undefined ? undefined : { name, uid, gid: uid };
  };
  const make = () => {
    accounts.onrecord = 990;
    return find('onrecord');
  };
  return { find, make };
}

function chosen(accounts: Record<string, number>): string | undefined {
  const { find, make } = system(accounts);
  return accountForServer(none, find, make)?.name;
}

test('PostgreSQL runs as its own account, as nobody, or as one that is made', () => {
  const name = (expected: string) => (isRoot ? expected : undefined);
  expect(chosen({ postgres: 101, nobody: 65_534 })).toBe(name('postgres'));
  expect(chosen({ nobody: 65_534 })).toBe(name('nobody'));
  expect(chosen({})).toBe(name('onrecord'));
});

test('where no account can be had, one sentence says what to do', () => {
  const choose = () => {
    try {
      return accountForServer(
        none,
        () => undefined,
        () => undefined,
      );
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(choose()).toEqual(isRoot ? expect.stringContaining('set DATABASE_URL') : undefined);
});

test('a database that is there is served by the account that it belongs to', () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-account-'));
  // An account that has no name any more; only root can give a folder away.
  if (isRoot) chownSync(folder, 4711, 4711);
  const account = accountForServer(folder, system({ postgres: 101 }).find);
  expect(account?.uid).toBe(isRoot ? 4711 : undefined);
  rmSync(folder, { recursive: true });
});
