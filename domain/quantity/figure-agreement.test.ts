import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { claimMeasure, countsTheSame } from './counted';
import { add, compareExact, divide, exact, exactInDigits, minus, multiply } from './exact';
import { figuresAgree } from './figure-agreement';
import { readBack } from './figure-words';
import { readFigure } from './read-figure';
import type { StatedFigure } from './stated-figure';

function figure(text: string): StatedFigure {
  const read = readFigure(text, { dollar: null, year: null });
  if (read.kind !== 'figure') throw new Error(`${text}: ${read.kind}`);
  return read.figure;
}

describe('figures agree where the measure is alike and the bounds overlap', () => {
  test.each([
    ['one in three', '33 to 35 %', true],
    ['one in three', '33 %', false],
    ['one in three', '1 in 5', false],
    ['two-thirds', '2/3', true],
    ['471', 'at least 460', true],
    ['471', 'up to 470', false],
    ['about 60,000', '60,000', true],
    ['almost 60,000', 'some 60,000', true],
    ['about 60,000', '59,000', false],
    ['46 ± 3', '49', true],
    ['€2bn', 'US$2bn', false],
    ['€2bn', '2 billion euros', true],
    ['40 %', '40', false],
    ['5 tonnes', '5 tons', false],
    ['30 km', '30 kilometres', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(figuresAgree(figure(a), figure(b))).toBe(expected);
    expect(figuresAgree(figure(b), figure(a))).toBe(expected);
  });
});

describe('what is counted', () => {
  test.each([
    ['471 killed', 'people killed', true],
    ['471 dead', 'people killed', true],
    ['471 people', 'people killed', true],
    ['471', 'people killed', true],
    ['342 wounded', 'people killed', false],
    ['342 injured', 'people wounded', true],
    ['1,500 dockers', 'workers, of all trades', false],
    ['1,500 workers', 'workers, of all trades', true],
    ['12 %', 'share of nurses', true],
    ['12 % of nurses', 'share of nurses', true],
    ['12 % of doctors', 'share of nurses', false],
    ['12 boats', null, false],
  ])('%s of %s: %s', (text, counted, expected) => {
    expect(countsTheSame(figure(text), counted)).toBe(expected);
  });

  test('a claim about a share measures shares, one about money its currency', () => {
    expect(claimMeasure('share of nurses', null)).toEqual({ kind: 'share' });
    expect(claimMeasure('percent, prices', figure('4'))).toEqual({ kind: 'share' });
    expect(claimMeasure('cost', figure('€2bn'))).toEqual({ kind: 'money', currency: 'EUR' });
    expect(claimMeasure('people killed', figure('47'))).toEqual({ kind: 'count' });
  });
});

test('what is not a figure is read back as what it is', () => {
  const back = (text: string) => readBack(readFigure(text, { dollar: null, year: null }));
  expect(back('dozens')).toBe('“dozens”, which is no number');
  expect(back('50.000')).toBe('“50.000”: which of these?');
  expect(back('nobody')).toBe('no figure');
  expect(readBack({ kind: 'figure', figure: figure('46 ± 3 % of voters') }, '3 May')).toBe(
    '43 to 49 % · of voters · as of 3 May',
  );
});

const number = fc.tuple(fc.integer({ min: -999, max: 999 }), fc.integer({ min: 1, max: 99 }));

test('exact numbers add, multiply and compare without losing anything', () => {
  fc.assert(
    fc.property(number, number, ([a, b], [c, d]) => {
      const [one, other] = [divide(String(a), String(b)), divide(String(c), String(d))];
      expect(minus(add(one, other), other)).toBe(one);
      if (c !== 0) expect(divide(multiply(one, other), other)).toBe(one);
      expect(Math.sign(compareExact(one, other))).toBe(Math.sign(a * d - c * b));
    }),
  );
  expect(exact('0050.250')).toBe('201/4');
  expect(exactInDigits('201/4')).toBe('50.25');
  expect(exactInDigits('-1234567')).toBe('−1,234,567');
});
