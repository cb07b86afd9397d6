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
  ['sep=|\r\na|b\r\n1;2,3|4\r\n', [['1;2,3', '4']]],
  ['a;b\none, two, three;4\n', [['one, two, three', '4']]],
  ['a,b\n5" pipe,2\n', [['5" pipe', '2']]],
])('%j is read as spreadsheets write it', (text, rows) => {
  const numbered = rows.map((values, index) => [index + 2, values] as const);
  expect(readCsv(text)).toEqual({ ok: true, table: tableOf(...numbered) });
});

test.each([
  [
    '"Aussage; wie gehört, wörtlich",Kürzel\n"Ja, es brennt",k-1\n',
    ['Aussage; wie gehört, wörtlich', 'Kürzel'],
  ],
  [
    '"Said, over\nseveral; lines"\tId\nIt burns, they say\t1\n',
    ['Said, over\nseveral; lines', 'Id'],
  ],
  ['Said, as heard, by us;Id\nIt burns;1\nIt smokes, a bit;2\n', ['Said, as heard, by us', 'Id']],
  ['Said\nIt burns, they say\nIt smokes; a bit\n', ['Said']],
  ['Said;;\nIt burns;;\n', ['Said', '', '']],
])('what stands between the columns of %j is told by all of it', (text, header) => {
  const read = readCsv(text);
  expect(read.ok && read.table.header).toEqual(header);
  if (read.ok) for (const { values } of read.table.rows) expect(values).toHaveLength(header.length);
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
  ['a,b\n1,2\n"say "so" now",2\n', 'In row 3 a quotation mark'],
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
