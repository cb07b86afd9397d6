import { describe, expect, test } from 'vitest';

import { boundsInWords, readBack } from './figure-words';
import { readFigure } from './read-figure';
import type { FigureReading } from './stated-figure';

const context = { dollar: null, year: 2031 };

/** A reading in one line: bounds, measure, what is counted, as-of. */
function read(text: string, dollar: string | null = null): string {
  return shown(readFigure(text, { ...context, dollar }));
}

function shown(reading: FigureReading): string {
  switch (reading.kind) {
    case 'figure':
      return readBack(reading);
    case 'vague':
      return `vague: ${reading.words}`;
    case 'ask':
      return `ask: ${reading.options
        .map((option) => [boundsInWords(option), option.of].filter(Boolean).join(' '))
        .join(' | ')}`;
    case 'none':
      return 'none';
  }
  throw new Error('An unknown reading.');
}

describe('counts', () => {
  test.each([
    ['47', '47'],
    ['47.', '47'],
    ['“47”', '47'],
    ['1,234', '1,234'],
    ['1,234,567', '1,234,567'],
    ['1.234.567', '1,234,567'],
    ['1 234 567', '1,234,567'],
    ['1\u00a0234\u00a0567', '1,234,567'],
    ['1\u2009234', '1,234'],
    ['1\u202f234\u202f567', '1,234,567'],
    ["1'234'567", '1,234,567'],
    ['1’234', '1,234'],
    ['1,234.5', '1,234.5'],
    ['1.234,5', '1,234.5'],
    ['2,5', '2.5'],
    ['0.125', '0.125'],
    ['1,00,000', '100,000'],
    ['12,34,567', '1,234,567'],
    ['1 lakh', '100,000'],
    ['2.5 lakh', '250,000'],
    ['three lakh', '300,000'],
    ['1 crore', '10,000,000'],
    ['2.5 crore', '25,000,000'],
    ['2 lakh crore', '2,000,000,000,000'],
    ['2.5m', '2,500,000'],
    ['2.5 million', '2,500,000'],
    ['3k', '3,000'],
    ['1.2bn', '1,200,000,000'],
    ['4 mln', '4,000,000'],
    ['1tn', '1,000,000,000,000'],
    ['fifty thousand', '50,000'],
    ['one hundred and twenty', '120'],
    ['twenty-five', '25'],
    ['half a million', '500,000'],
    ['half a dozen', '6'],
    ['two and a half million', '2,500,000'],
    ['2½ million', '2,500,000'],
    ['a million and a half', '1,500,000'],
    ['a dozen boats', '12 · boats'],
    ['two dozen', '24'],
    ['a hundred', '100'],
    ['99999999999999999999', '99,999,999,999,999,999,999'],
    ['471 killed', '471 · killed'],
    ['4,000 nurses', '4,000 · nurses'],
    ['62 people were killed', '62 · people'],
    ['12 of the soldiers', '12 · soldiers'],
    ['a total of 17 boats', '17 · boats'],
    ['- 3', '−3'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('ranges and margins', () => {
  test.each([
    ['between 100 and 300', '100 to 300'],
    ['from 100 to 300', '100 to 300'],
    ['100 to 300', '100 to 300'],
    ['100–300', '100 to 300'],
    ['100-300 boats', '100 to 300 · boats'],
    ['100 or 300', '100 to 300'],
    ['four to five', '4 to 5'],
    ['10 to 12 thousand', '10,000 to 12,000'],
    ['1.2 to 1.4 million people', '1,200,000 to 1,400,000 · people'],
    ['500 to 1 million', '500 to 1,000,000'],
    ['46 ± 3', '43 to 49'],
    ['46 +/- 3', '43 to 49'],
    ['46 plus or minus 3', '43 to 49'],
    ['46 (± 3)', '43 to 49'],
    ['46 ± 3 %', '43 % to 49 %'.replace(' % to', ' to')],
    ['46 %, ± 3 points', '43 to 49 %'],
    ['between £4m and £5m', 'GBP 4,000,000 to GBP 5,000,000'],
    ['€4–5bn', 'EUR 4,000,000,000 to EUR 5,000,000,000'],
    ['33% to 35%', '33 to 35 %'],
    ['between 33 and 35 per cent', '33 to 35 %'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('hedges', () => {
  test.each([
    ['at least 460', 'at least 460'],
    ['no fewer than 30', 'at least 30'],
    ['not less than 30', 'at least 30'],
    ['more than 20', 'at least 20'],
    ['over 20', 'at least 20'],
    ['well over 20', 'at least 20'],
    ['upwards of 20', 'at least 20'],
    ['in excess of 20', 'at least 20'],
    ['20 or more', 'at least 20'],
    ['20+', 'at least 20'],
    ['20-plus boats', 'at least 20 · boats'],
    ['20 at least', 'at least 20'],
    ['≥ 20', 'at least 20'],
    ['up to 40 percent', 'at most 40 %'],
    ['at most 20', 'at most 20'],
    ['as many as 20', 'at most 20'],
    ['no more than 20', 'at most 20'],
    ['fewer than a hundred', 'at most 100'],
    ['less than 5 %', 'at most 5 %'],
    ['under 20', 'at most 20'],
    ['20 or fewer', 'at most 20'],
    ['about 60,000', 'about 60,000'],
    ['some 60,000', 'about 60,000'],
    ['roughly 12,000 soldiers', 'about 12,000 · soldiers'],
    ['around 60', 'about 60'],
    ['approximately 60', 'about 60'],
    ['an estimated 60', 'about 60'],
    ['circa 60', 'about 60'],
    ['~60', 'about 60'],
    ['60 or so', 'about 60'],
    ['60-odd', 'about 60'],
    ['almost 60,000', 'almost 60,000'],
    ['nearly two-thirds', 'almost 2/3'],
    ['close to 60', 'almost 60'],
    ['just under 300', 'almost 300'],
    ['just over 300', 'just over 300'],
    ['about 40 to 50', 'about 40 to 50'],
    ['at least about 300', 'about at least 300'],
    ['exactly 60', '60'],
    ['only 60', '60'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('shares', () => {
  test.each([
    ['12%', '12 %'],
    ['12 %', '12 %'],
    ['12\u00a0%', '12 %'],
    ['12 percent', '12 %'],
    ['12 per cent', '12 %'],
    ['7,5 %', '7.5 %'],
    ['one in three', '1 in 3'],
    ['one in five', '20 %'],
    ['1 in 5', '20 %'],
    ['two out of three', '2/3'],
    ['3 in 10 voters', '30 % · of voters'],
    ['1 in 10,000', '0.01 %'],
    ['two-thirds', '2/3'],
    ['two thirds of voters', '2/3 · of voters'],
    ['a third', '1 in 3'],
    ['a third of nurses', '1 in 3 · of nurses'],
    ['one-fifth', '20 %'],
    ['three quarters', '75 %'],
    ['half', '50 %'],
    ['half of the voters', '50 % · of voters'],
    ['more than half', 'at least 50 %'],
    ['1/3', '1 in 3'],
    ['⅔', '2/3'],
    ['about a quarter', 'about 25 %'],
    ['4 to 5 % of boats', '4 to 5 % · of boats'],
    ['2 percentage points', '2 percentage points'],
    ['2 %-points', '2 percentage points'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('money by ISO 4217', () => {
  test.each([
    ['£1.2bn', 'GBP 1,200,000,000'],
    ['€2bn', 'EUR 2,000,000,000'],
    ['US$2bn', 'USD 2,000,000,000'],
    ['A$300', 'AUD 300'],
    ['C$ 300', 'CAD 300'],
    ['R$5m', 'BRL 5,000,000'],
    ['₹1,00,000', 'INR 100,000'],
    ['₴40', 'UAH 40'],
    ['CHF 300', 'CHF 300'],
    ['300 EUR', 'EUR 300'],
    ['2 million euros', 'EUR 2,000,000'],
    ['3 billion US dollars', 'USD 3,000,000,000'],
    ['40 Swiss francs', 'CHF 40'],
    ['500 yen', 'JPY 500'],
    ['30m hryvnias', 'UAH 30,000,000'],
    ['some 90 roubles', 'about RUB 90'],
    ['up to £4m', 'at most GBP 4,000,000'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a bare dollar is one in a text of the United States alone', () => {
    expect(read('$2bn', 'USD')).toBe('USD 2,000,000,000');
    const reading = readFigure('$2bn', context);
    expect(reading).toMatchObject({ kind: 'ask', question: '“$2bn”: which dollar?' });
    expect(read('20 dollars')).toContain('ask: USD 20 | CAD 20');
  });

  test.each(['Rs 500', '¥500', '500 pounds', 'kr 500', '40 francs', '300 pesos'])(
    '%s: which currency?',
    (text) => {
      expect(readFigure(text, context)).toMatchObject({
        kind: 'ask',
        question: `“${text}”: which currency?`,
      });
    },
  );
});

describe('units', () => {
  test.each([
    ['30 km', '30 km'],
    ['30km', '30 km'],
    ['30 kilometres', '30 km'],
    ['5 tonnes of grain', '5 tonnes · of grain'],
    ['5 tons', '5 tons'],
    ['20 hectares', '20 hectares'],
    ['4 to 5 months', '4 to 5 months'],
    ['38 °C', '38 °C'],
    ['38 degrees Celsius', '38 °C'],
    ['90 mph', '90 mph'],
    ['2 million barrels', '2,000,000 barrels'],
    ['3 GWh', '3 GWh'],
    ['minus 3 degrees', '−3 degrees'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

describe('vague counts stay words', () => {
  test.each([
    'dozens',
    'hundreds',
    'scores of people',
    'several',
    'several thousand',
    'tens of thousands',
    'hundreds of thousands',
    'a few hundred',
    'many',
    'a handful',
    'countless boats',
    'most',
  ])('%s', (text) => {
    expect(read(text)).toBe(`vague: ${text}`);
  });
});

describe('where something would be dropped or guessed it asks', () => {
  test.each([
    ['471 killed and 342 wounded', 'ask: 471 killed | 342 wounded'],
    ['12 dead, 40 injured', 'ask: 12 dead | 40 injured'],
    ['50.000', 'ask: 50,000 | 50'],
    ['3.125', 'ask: 3.125 | 3,125'],
    ['roughly 11.000 men', 'ask: about 11,000 men | about 11 men'],
    ['10.000 to 11.000 men', 'ask: 10,000 to 11,000 men | 10 to 11 men'],
    ['five to four', 'ask: '],
    ['1,2,3', 'ask: '],
    ['hundreds killed, 12 of them children', 'ask: 12 them children'],
    ['40 boats and 3 planes', 'ask: 40 boats | 3 planes'],
    ['A4', 'ask: '],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  test('a text too long for a figure is not searched', () => {
    expect(readFigure(`47 ${'x'.repeat(400)}`, context).kind).toBe('ask');
  });
});

describe('days, years and ages are no figures', () => {
  test.each([
    ['12 as of 3 May', '12 · as of 2031-05-03'],
    ['12 by 3 May 2030', '12 · as of 2030-05-03'],
    ['47 killed on 17 October', '47 · killed'],
    ['47 killed in 2019', '47 · killed'],
    ['47 at 10:30', '47'],
    ['12 boys aged 14', '12 · boys'],
    ['2019', '2,019'],
    ['in May 2019', 'none'],
  ])('%s', (text, expected) => {
    expect(read(text)).toBe(expected);
  });
});

test.each(['', 'nobody', 'the boat', 'a third ship', 'she said so'])('no figure: “%s”', (text) => {
  expect(read(text)).toBe('none');
});

test('the longest text takes no time to read', () => {
  const began = performance.now();
  for (const piece of ['1,', '9 ', 'a hundred and ', '½', 'between ', 'at least ', '1/']) {
    readFigure(piece.repeat(300).slice(0, 300), context);
  }
  expect(performance.now() - began).toBeLessThan(2000);
});
