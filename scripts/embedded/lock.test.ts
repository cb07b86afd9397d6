import { cpSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { holderOf, takeLock } from './lock';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'onrecord-lock-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('a lock is held by who took it, also once its folder was moved, until it is released', () => {
  const lock = join(folder, 'lock');
  const taken = takeLock(lock);
  expect(holderOf(lock)).toBe(process.pid);
  expect(takeLock(lock)).toEqual({ heldBy: process.pid });
  const moved = join(folder, 'moved');
  renameSync(lock, moved);
  expect(holderOf(moved)).toBe(process.pid);
  renameSync(moved, lock);
  if ('release' in taken) taken.release();
  expect(holderOf(lock)).toBeUndefined();
});

test('nobody holds a lock that was copied with its folder', () => {
  const lock = join(folder, 'lock');
  takeLock(lock);
  const copy = join(folder, 'copy');
  cpSync(lock, copy);
  expect(holderOf(copy)).toBeUndefined();
  expect('release' in takeLock(copy)).toBe(true);
});
