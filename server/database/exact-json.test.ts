import fc from 'fast-check';
import { expect, test } from 'vitest';

import { withExactNumbers } from './exact-json';

test('what doubles keep stays as it is', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const short = JSON.stringify(JSON.parse(json), (_, value: unknown) =>
        typeof value === 'number' ? Math.trunc(value) % 1e12 : value,
      );
      expect(withExactNumbers(short)).toBe(short);
    }),
  );
});

test('long numbers come out as texts with all their digits, and texts are left alone', () => {
  const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 16, maxLength: 60 });
  fc.assert(
    fc.property(fc.string(), fc.boolean(), digits, digits, (text, negative, whole, part) => {
      const number = `${negative ? '-' : ''}1${whole.join('')}.${part.join('')}`;
      const json = `{"a":${JSON.stringify(text)},"b":[${number},1],"c":${JSON.stringify(number)}}`;
      const read: unknown = JSON.parse(withExactNumbers(json));
      expect(read).toEqual({ a: text, b: [number, 1], c: number });
    }),
  );
});
