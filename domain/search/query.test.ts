import fc from 'fast-check';
import { expect, test } from 'vitest';

import { mostLetters, readQuery, type Term, writeQuery } from './query';

const word = (text: string, excluded = false): Term => ({ text, phrase: false, excluded });
const phrase = (text: string, excluded = false): Term => ({ text, phrase: true, excluded });

test('words, phrases and what is left out', () => {
  expect(readQuery('bridge "opened in May" -river -"old town"')).toEqual([
    word('bridge'),
    phrase('opened in May'),
    word('river', true),
    phrase('old town', true),
  ]);
});

test('typographic quotes, other dashes and signs are read as meant', () => {
  expect(readQuery('“opened in” «old town» −river, (dam)!')).toEqual([
    phrase('opened in'),
    phrase('old town'),
    word('river', true),
    word('dam'),
  ]);
  expect(readQuery('O’Neill')).toEqual([word('O’Neill')]);
});

test('words with signs between them are kept as they were typed, too', () => {
  expect(readQuery('3.5 -F-16 "an F-16, jets" (dam)')).toEqual([
    { ...phrase('3 5'), signed: '3.5' },
    { ...phrase('F 16', true), signed: 'F-16' },
    { ...phrase('an F 16 jets'), signed: 'an F-16, jets' },
    word('dam'),
  ]);
});

test('a quotation that is not closed holds until the end, one word in quotes is a word', () => {
  expect(readQuery('dam "opened in')).toEqual([word('dam'), phrase('opened in')]);
  expect(readQuery('"dam"')).toEqual([word('dam')]);
});

test('nothing to look for gives no terms, and the same term stands once', () => {
  expect(readQuery(' - "" ... “” ')).toEqual([]);
  expect(readQuery('dam dam')).toEqual([word('dam')]);
});

/** What the grammar asks about, and letters that are more than one unit. */
const letter = fc.constantFrom(
  ' ',
  '"',
  '“',
  '”',
  '«',
  '»',
  '-',
  '−',
  '’',
  "'",
  '.',
  ',',
  '(',
  'a',
  '1',
  '\n',
  'é',
  'Б',
  '\u0301',
  '\u0000',
  '🐦',
  'ab ',
  ' -',
  '\ud800',
);

test('whatever is typed is read, within limits, and reads the same once written', () => {
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 250 }), (typed) => {
      const terms = readQuery(typed);
      expect(terms.length).toBeLessThanOrEqual(12);
      expect(terms.every(({ text }) => text.trim() === text && text !== '')).toBe(true);
      const written = writeQuery(terms);
      if (written.length <= mostLetters) expect(readQuery(written)).toEqual(terms);
    }),
  );
});
