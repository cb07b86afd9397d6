import { describe, expect, test } from 'vitest';

import { stem } from './stem';
import { wordsOf } from './words';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('the words of a text', () => {
  test('are stems without what says nothing', () => {
    expect(terms('The bridges were not closed by the ministry.')).toEqual([
      'bridg',
      'close',
      'ministri',
    ]);
  });

  test('are the same with and without accents, capitals and apostrophes', () => {
    expect(terms('Erdoğan’s PALACE')).toEqual(terms('erdogan palace'));
  });

  test('leave out addresses and signs', () => {
    expect(
      terms('Floods 🌊 https://example.org/a?b=c and www.example.org pic.twitter.com/abc'),
    ).toEqual(['flood']);
  });

  test('are cut out of hashtags and account names', () => {
    expect(terms('#SaveTheHarbour @MayorOfLeeds #Vote2030 open_letter')).toEqual(
      terms('save harbour mayor leeds vote 2030 open letter'),
    );
  });

  test('are numbers without separators of thousands', () => {
    expect(terms('50,000 or 50.000 or 50000')).toEqual(['50000', '50000', '50000']);
    expect(terms('4.5 percent')).toEqual(['4.5', 'percent']);
  });

  test('are one name in four spellings', () => {
    const names = terms('Zelensky Zelenskyy Zelenskiy Zelenskij');
    expect(new Set(names).size).toBe(1);
  });

  test('are pairs of signs where no spaces are written', () => {
    expect(terms('桥梁关闭')).toEqual(['桥梁', '梁关', '关闭']);
  });

  test('are none in an empty text', () => {
    expect(terms('of the 🙂 —')).toEqual([]);
  });
});

// From the algorithm's own description, step by step.
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['cats', 'cat'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['falling', 'fall'],
  ['happy', 'happi'],
  ['sky', 'sky'],
  ['relational', 'relat'],
  ['conditional', 'condit'],
  ['digitizer', 'digit'],
  ['hopefulness', 'hope'],
  ['electrical', 'electr'],
  ['adoption', 'adopt'],
  ['replacement', 'replac'],
  ['probate', 'probat'],
  ['rate', 'rate'],
  ['controll', 'control'],
  ['roll', 'roll'],
  ['Straße', 'Straße'],
])('the stem of %s is %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});
