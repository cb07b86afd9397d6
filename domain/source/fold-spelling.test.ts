import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldSpelling } from './fold-spelling';

const same = [
  ['Zelensky', 'Zelenskiy', 'Zelenskyy', 'Zelenski', 'Zelenskij', 'ZELENSKY', 'Зеленский'],
  ['Kyiv', 'Kiev', 'kiev'],
  ['Alexey', 'Aleksei', 'Alexei', 'Aleksey'],
  ['Khrushchev', 'Hrushchev', 'Khruschev'],
  ['Yevgeny', 'Evgeny', 'Yevgeniy'],
  ['Gaddafi', 'Gadafi', 'Ghaddafi'],
  ['Yulia', 'Iulia', 'Julia'],
  ['Muhammad', 'Muhamad'],
];

test.each(same)('%s and the others are one name', (...names) => {
  expect(new Set(names.map(foldSpelling)).size).toBe(1);
});

test('other names stay other names', () => {
  const names = ['Zelensky', 'Kyiv', 'Putin', 'Lavrov', 'Medvedev', 'Peskov', 'Kursk', 'Lviv'];
  expect(new Set(names.map(foldSpelling)).size).toBe(names.length);
});

test('folding what is folded changes nothing that matters', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
      // Case and accents never tell two spellings apart.
      expect(foldSpelling(word.toUpperCase())).toBe(foldSpelling(word));
      expect(foldSpelling(`${word}\u0301`)).toBe(foldSpelling(word));
    }),
  );
});
