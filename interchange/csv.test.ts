import fc from 'fast-check';
import { expect, test } from 'vitest';

import { readCsv } from './csv';

test.each([
  ['a,b\n1,2\n', [['1', '2']]],
  ['\uFEFFa;b\r\n"1;x";"say ""hi"""\r\n\r\n', [['1;x', 'say "hi"']]],
  ['a\tb\n1\t"two\nlines"', [['1', 'two\nlines']]],
  ['a,b\n only \n', [['only', '']]],
])('%j is read as spreadsheets write it', (text, rows) => {
  expect(readCsv(text)).toEqual({ ok: true, table: { header: ['a', 'b'], rows } });
});

test.each([
  ['', 'names of its columns'],
  ['a,b\n', 'names of its columns'],
  ['a,b\n"1,2', 'never closed'],
  ['a,b\n1,2,3', 'Row 2'],
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
      expect(readCsv(text)).toEqual({ ok: true, table: { header: ['a', 'b'], rows } });
    }),
  );
});
