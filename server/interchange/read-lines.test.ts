import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { readLines } from './read-lines';

const lines = ['{"a":"Fähre\u2028nach Süd"}', '', '{"b":"\u2029🐦"}'];
const text = lines.map((line) => `${line}\n`).join('');

async function* pieces(bytes: Uint8Array, size = 7) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array) {
  const told: [number, string][] = [];
  const found: string[] = [];
  const file = pieces(bytes);
  for await (const line of readLines(file, (number, words) => told.push([number, words]))) {
    found.push(typeof line === 'string' ? line : line.message);
  }
  return { found, told };
}

describe('the lines of a file', () => {
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16LE', Buffer.from(text, 'utf16le')],
    ['UTF-16BE with its mark', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16()],
    ['gzip', gzipSync(text)],
    ['gzip of UTF-16', gzipSync(Buffer.from(`\uFEFF${text}`, 'utf16le'))],
  ])('are the same in %s', async (_, bytes) => {
    expect(await read(bytes)).toEqual({ found: lines, told: [] });
  });

  test('are Windows-1252 where they read like it, which is told once', async () => {
    const { found, told } = await read(Buffer.from('a\nFähre\nSüd\n', 'latin1'));
    expect(found).toEqual(['a', 'Fähre', 'Süd']);
    expect(told).toEqual([[2, 'Fähre']]);
  });

  test('are refused one by one, or from where a file is damaged', async () => {
    const one = Buffer.concat([Buffer.from('a\n'), Buffer.of(0x81), Buffer.from('\nb\n')]);
    expect((await read(one)).found).toMatchObject(['a', /Windows-1252/, 'b'].map(matching));
    const cut = gzipSync(text.repeat(2000)).subarray(0, -12);
    expect((await read(cut)).found.at(-1)).toMatch(/compressed file is damaged/);
    expect((await read(gzipSync(gzipSync(text)))).found).toEqual(['The file is compressed twice.']);
    const half = Buffer.from('\uFEFFa\nb\uD800c\n', 'utf16le');
    expect((await read(half)).found.at(-1)).toMatch(/broken character/);
  });
});

function matching(wanted: string | RegExp): unknown {
  return typeof wanted === 'string' ? wanted : expect.stringMatching(wanted);
}
