import fc from 'fast-check';
import { expect, test } from 'vitest';

import { foldSpelling } from '../source/fold-spelling';
import { likelySpellings } from './likely-spellings';

test.each([
  ['zelensky', ['zelenskyy', 'zelenskiy', 'zelenskii', 'zelenskij', 'zelenski']],
  ['zelenski', ['zelensky', 'zelenskyy', 'zelenskiy']],
  ['zelenskiy', ['zelensky', 'zelenskyy', 'zelenski']],
  ['kiev', ['kyiv']],
  ['kyiv', ['kiev']],
  ['khrushchev', ['hrushchev', 'khruschev']],
  ['yevgeny', ['evgeny', 'yevgeni', 'jevgeny']],
  ['alexey', ['aleksey', 'alexei']],
])('%s may be met as %j', (word, spellings) => {
  expect(likelySpellings(word)).toEqual(expect.arrayContaining(spellings));
});

test('no other word is among them, nor the word itself', () => {
  const word = fc.stringMatching(/^[a-z]{1,14}$/);
  fc.assert(
    fc.property(word, (written) => {
      const spellings = likelySpellings(written);
      expect(spellings).not.toContain(written);
      expect(spellings.length).toBeLessThanOrEqual(12);
      for (const one of spellings) expect(foldSpelling(one)).toBe(foldSpelling(written));
    }),
  );
  expect(likelySpellings('bridge')).not.toContain('bridges');
  expect(['dam', 'jets', 'jet', 'end'].flatMap(likelySpellings)).toEqual([]);
  // Most words of a search are no names: they cost little.
  expect(likelySpellings('minister').length).toBeLessThan(3);
});
