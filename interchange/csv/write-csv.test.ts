import fc from 'fast-check';
import { expect, test } from 'vitest';

import { csvLine } from './write-csv';

test('cells that need it stand in quotes, and a line ends as the standard says', () => {
  expect(csvLine(['C-1', 'plain', 'a, b', 'say "so"', 'two\nlines', null, 3])).toBe(
    'C-1,plain,"a, b","say ""so""","two\nlines",,3\r\n',
  );
});

test('nothing is carried out by a spreadsheet', () => {
  expect(csvLine(['=1+1', '+1 said', '-x', '@sum', '\t=1', '  =1', '-5', '50,000'])).toBe(
    `'=1+1,'+1 said,'-x,'@sum,'\t=1,'  =1,-5,"50,000"\r\n`,
  );
});

test('a sign that spreadsheets make a plain one of is as one, whatever unseen stands before it', () => {
  const sign = fc.constantFrom(...Array.from('=+-@%|＝＋－＠％｜﹦﹢﹣﹫⁼⁺⁻−'));
  const unseen = fc.constantFrom(
    ' ',
    '\t',
    '\r',
    '\n',
    '\u00a0',
    '\u3000',
    '\u200b',
    '\u00ad',
    '\ufeff',
  );
  const before = fc.string({ unit: unseen, maxLength: 300 });
  fc.assert(
    fc.property(before, sign, fc.string(), (start, first, rest) => {
      const cell = `${start}${first}${rest}x`;
      expect(csvLine([cell]).replace(/^"/, '')).toMatch(/^'/);
    }),
  );
  expect(csvLine(['Die Brücke', 'x＝1', '“so”'])).toBe('Die Brücke,x＝1,“so”\r\n');
});

/** A reader of its own, after the grammar of RFC 4180. */
function read(line: string): string[] {
  const cells = [...line.slice(0, -2).matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)];
  return cells.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

const letter = fc.constantFrom(
  ' ',
  ',',
  '"',
  '\r',
  '\n',
  '=',
  '+',
  '-',
  '@',
  '%',
  "'",
  'a',
  '1',
  '🐦',
);

test('whatever is written is read again, but for the apostrophe of a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: letter }), { minLength: 1 }), (cells) => {
      const back = read(csvLine(['first', ...cells])).slice(1);
      expect(
        back.map((cell, index) => (cell === `'${cells[index]}` ? cells[index] : cell)),
      ).toEqual(cells);
    }),
  );
});
