import { describe, expect, test } from 'vitest';

import { bestWords } from './best-words';
import { missedSides } from './sides';

const best = (before: string, words: string, after: string) => {
  const start = before.indexOf(words);
  const place = bestWords(before, { start, end: start + words.length }, after);
  return after.slice(place.start, place.end);
};

describe('the words that are offered in the place of old ones', () => {
  test.each([
    [
      'Russia has 50,000 troops there.',
      '50,000 troops',
      'Russia has 40,000 troops there.',
      '40,000 troops',
    ],
    ['Russia has 50,000 troops there.', '50,000', 'Russia has 40,000 troops there.', '40,000'],
    ['Russia has troops there.', 'has troops', 'Russia has no troops there.', 'has no troops'],
    ['Russia has troops there.', 'Russia', 'Ukraine has troops there.', 'Ukraine'],
    ['She said it was over 👍 now.', 'over 👍 now', 'She said it was over 👎 now.', 'over 👎 now'],
    ['One.', 'One.', 'Entirely other words stand here.', 'Entirely other words stand here.'],
  ])('%j: %j → %j: %j', (before, words, after, offered) => {
    expect(best(before, words, after)).toBe(offered);
  });
});

test('a missed passage is shown in both texts, a carried one not', () => {
  const before =
    'The first.\n\nRussia has 50,000 troops there. They stand still.\n\nThe minister smiled.';
  const after = 'The first.\n\nRussia has 40,000 troops there. They stand still.';
  const at = (words: string) => ({
    start: before.indexOf(words),
    end: before.indexOf(words) + words.length,
  });
  const [first, figure, smile] = missedSides(
    before,
    [at('The first'), at('50,000 troops'), at('The minister smiled.')],
    after,
  );
  expect(first).toBeNull();
  expect(figure).toMatchObject({ state: 'changed', best: { words: '40,000 troops' } });
  expect(figure?.best?.diff).toEqual(
    expect.arrayContaining([
      { kind: 'removed', text: '50,000' },
      { kind: 'added', text: '40,000' },
    ]),
  );
  const { text = '', marks = [] } = figure?.best?.stretch ?? {};
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual(['40,000 troops']);
  expect(smile).toMatchObject({ state: 'gone', best: null });
});

test('where only what stands around changed, it says so', () => {
  const before = 'Russia massed troops. The force has 50,000 men.';
  const [sides] = missedSides(
    before,
    [{ start: before.indexOf('50,000'), end: before.length - 1 }],
    before.replace('Russia', 'Ukraine'),
  );
  expect(sides).toMatchObject({ state: 'changed', best: { words: '50,000 men', diff: null } });
});
