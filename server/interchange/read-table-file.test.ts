import { gzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { readTableFile } from './read-table-file';

const table = 'Aussage;Id\r\nDie Fähre ruht;f-1\r\n';

test.each([
  ['UTF-8', Buffer.from(table), 'UTF-8'],
  ['gzip', gzipSync(table), 'UTF-8'],
  ['gzip of UTF-16', gzipSync(Buffer.from(`\uFEFF${table}`, 'utf16le')), 'UTF-16'],
  ['Windows-1252', Buffer.from(table, 'latin1'), 'Windows-1252'],
])('a table in %s is read', async (_, bytes, encoding) => {
  expect(await readTableFile(bytes, 1000)).toEqual({ ok: true, text: table, encoding });
});

test.each([
  ['one too large', Buffer.alloc(1001, 'a'), 'larger than'],
  ['one that grows too large', gzipSync(Buffer.alloc(100_000, 'a')), 'larger than'],
  ['one packed twice', gzipSync(gzipSync(table)), 'compressed twice'],
  ['half of one', gzipSync(table.repeat(9)).subarray(0, -9), 'damaged'],
])('%s is refused by its reason', async (_, bytes, message) => {
  expect(await readTableFile(bytes, 1000)).toMatchObject({
    ok: false,
    message: expect.stringContaining(message) as string,
  });
});
