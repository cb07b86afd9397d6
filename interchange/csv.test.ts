import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readCsv } from './csv';

const tableOf = (...rows: (readonly [number, readonly string[]])[]) => ({
  header: ['a', 'b'],
  rows: rows.map(([number, values]) => ({ number, values })),
});

test.each([
  ['a,b\n1,2\n', [['1', '2']]],
  ['\uFEFFa;b\r\n"1;x";"say ""hi"""\r\n\r\n', [['1;x', 'say "hi"']]],
  ['a\tb\n1\t"two\nlines"', [['1', 'two\nlines']]],
  ['a,b\n only \n', [['only', '']]],
  ['a;b\n1;2;;\n', [['1', '2']]],
  ['a,b\n1,2,3,\n', [['1', '2', '3']]],
])('%j is read as spreadsheets write it', (text, rows) => {
  const numbered = rows.map((values, index) => [index + 2, values] as const);
  expect(readCsv(text)).toEqual({ ok: true, table: tableOf(...numbered) });
});

test('a row has the number that a spreadsheet shows, whatever is empty above it', () => {
  const read = readCsv('\na,b\n\n1,2\n,\n"two\nlines",\n');
  const table = tableOf([4, ['1', '2']], [6, ['two\nlines', '']]);
  expect(read).toEqual({ ok: true, table });
});

test.each([
  ['', 'names of its columns'],
  ['a,b\n', 'names of its columns'],
  ['a,b\n"1,2', 'never closed'],
])('%j is refused', (text, message) => {
  expect(readCsv(text)).toMatchObject({
    ok: false,
    message: expect.stringContaining(message) as string,
  });
});

test('whatever is quoted is read as it was', () => {
  const value = fc
    .string({ unit: 'grapheme' })
    .map((text) => `x${text.replace(/\r\n?/g, '\n').trim()}`.trim());
  fc.assert(
    fc.property(fc.array(fc.tuple(value, value), { minLength: 1 }), (rows) => {
      const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
      const text = [['a', 'b'], ...rows].map((row) => row.map(quoted).join(',')).join('\n');
      const numbered = rows.map((row, index) => [index + 2, row] as const);
      expect(readCsv(text)).toEqual({ ok: true, table: tableOf(...numbered) });
    }),
  );
});
