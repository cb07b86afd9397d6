import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fewestVoices } from './fewest-voices';

describe('fewestVoices', () => {
  it('is exact for a few groups', () => {
    const graphs = fc.tuple(
      fc.integer({ min: 0, max: 6 }),
      fc.array(fc.boolean(), { minLength: 36, maxLength: 36 }),
    );
    fc.assert(
      fc.property(graphs, ([size, edges]) => {
        const apart = (a: number, b: number) => edges[Math.min(a, b) * 6 + Math.max(a, b)] === true;
        expect(fewestVoices(size, apart)).toBe(byTryingAll(size, apart));
      }),
      { numRuns: 300 },
    );
  });

  it('needs three people for a ring of five, where no three are all apart', () => {
    expect(fewestVoices(5, (a, b) => [1, 4].includes(Math.abs(a - b)))).toBe(3);
  });

  it('stays quick and never says too much for many groups', () => {
    const ring = 41;
    const found = fewestVoices(ring, (a, b) => [1, ring - 1].includes(Math.abs(a - b)));
    expect(found).toBeGreaterThanOrEqual(2);
    expect(found).toBeLessThanOrEqual(3);
    expect(fewestVoices(200, () => false)).toBe(1);
    expect(fewestVoices(60, (a, b) => a !== b)).toBe(60);
  });
});

function byTryingAll(size: number, apart: (a: number, b: number) => boolean): number {
  for (let people = 0; ; people += 1) {
    for (let code = 0; code < Math.max(1, people ** size); code += 1) {
      const who = Array.from({ length: size }, (_, at) => Math.floor(code / people ** at) % people);
      const fits = who.every((one, a) =>
        who.every((other, b) => a === b || one !== other || !apart(a, b)),
      );
      if (fits && (people > 0 || size === 0)) return people;
    }
  }
}
