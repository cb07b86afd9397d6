import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { cutInto, possiblePieces } from './pieces';
import { planLookup } from './plan';
import { termKey } from './term-key';
import { rarity, termWeights } from './weigh';

describe('what a claim is found by', () => {
  test('its statement and its context', () => {
    const weights = termWeights({
      statement: 'The bridge is closed.',
      context: 'Traffic in Leeds',
    });
    expect([...weights.keys()]).toEqual(['bridg', 'close', 'traffic', 'leed']);
  });

  test('a word more by being repeated, but ever less', () => {
    const weight = (statement: string) =>
      termWeights({ statement, context: null }).get('flood') ?? 0;
    const [once, twice, thrice] = [
      weight('flood water river town'),
      weight('flood water flood town'),
      weight('flood flood flood town'),
    ];
    expect(once).toBeLessThan(twice);
    expect(thrice - twice).toBeLessThan(twice - once);
  });

  test('a word less in a longer text', () => {
    const long = `flood ${'river town water bridge '.repeat(10)}`;
    expect(termWeights({ statement: long, context: null }).get('flood')).toBeLessThan(
      termWeights({ statement: 'flood', context: null }).get('flood') ?? 0,
    );
  });

  test('the rarer a word, the more it says', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), (claims, more) => {
        expect(rarity(claims, 1e6)).toBeGreaterThan(0);
        expect(rarity(claims + more, 1e6)).toBeLessThanOrEqual(rarity(claims, 1e6));
      }),
    );
  });
});

describe('a look-up', () => {
  const counts = new Map([
    ['said', 900_000],
    ['leeds', 400],
    ['bridge', 7_000],
    ['water', 200_000],
  ]);
  const all = 1_000_000;
  const ask = (...terms: string[]) => terms.map((term) => ({ term, share: 1 }));

  test('gathers by the rarest words and ranks by all', () => {
    const plan = planLookup(ask('said', 'bridge', 'leeds', 'water'), counts, all);
    expect(plan.map(({ term }) => term)).toEqual(['leeds', 'bridge', 'water', 'said']);
    expect(plan[0]?.gathers).toBeGreaterThanOrEqual(400);
    expect(plan[1]?.gathers).toBeGreaterThanOrEqual(7_000);
    expect(plan[2]?.weight).toBeGreaterThan(plan[3]?.weight ?? 0);
  });

  test('of common words alone takes the newest claims', () => {
    const [first] = planLookup(ask('said'), counts, all);
    expect(first?.gathers).toBeGreaterThan(0);
  });

  test('never gathers more than its budget, however common the words', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(all), { maxLength: 100 }), (claims) => {
        const many = new Map(claims.map((count, at) => [`w${at}`, count]));
        const plan = planLookup(ask(...many.keys()), many, all);
        const gathered = plan.reduce((sum, { gathers }) => sum + gathers, 0);
        expect(gathered).toBeLessThanOrEqual(15_000);
      }),
    );
  });

  test('counts a guessed word less', () => {
    const [sure] = planLookup([{ term: 'leeds', share: 1 }], counts, all);
    const [guessed] = planLookup([{ term: 'leeds', share: 0.5 }], counts, all);
    expect(guessed?.weight).toBeCloseTo((sure?.weight ?? 0) / 2);
  });
});

describe('several words written as one', () => {
  const claims = new Map([
    ['australian', 30],
    ['fire', 50],
    ['fir', 2],
    ['es', 1],
  ]);

  test('are cut where both are known', () => {
    expect(cutInto('australianfires', claims, 1000)).toEqual(['australian', 'fires']);
    expect(possiblePieces('fire')).toEqual(expect.arrayContaining(['fi', 'fir', 'ire', 're']));
  });

  test('are left whole where a part is not known', () => {
    expect(cutInto('australianfrogs', claims, 1000)).toBeNull();
  });
});

test('a term has one key, which no claim-wide key is', () => {
  expect(termKey('bridg')).toBe(termKey('bridg'));
  const keys = new Set(Array.from({ length: 20_000 }, (_, at) => termKey(`word${at}`)));
  expect(keys.size).toBe(20_000);
  expect(keys.has(0)).toBe(false);
  for (const key of keys) expect(key).toBe(key | 0);
});
