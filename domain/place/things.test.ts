import fc from 'fast-check';
import { expect, test } from 'vitest';

import { reference } from '../reference';
import { type Thing, thingAt, thingPaths, typedThing } from './things';

test.each([
  ['/claims/C-1042', { kind: 'claim', number: 1042 }],
  ['/claims/C-1042/attributions/3', { kind: 'claim', number: 1042 }],
  ['/stories/T-4', { kind: 'story', number: 4 }],
  ['/claims', null],
  ['/claims/new', null],
  ['/claims/T-4', null],
  ['/people', null],
  ['//evil.example/C-1', null],
])('%s', (path, thing) => {
  expect(thingAt(path)).toEqual(thing);
});

test('a reference is known however it is typed, and where its page is', () => {
  const kind = fc.constantFrom<Thing['kind']>('claim', 'article', 'source', 'story');
  fc.assert(
    fc.property(kind, fc.integer({ min: 1, max: 999_999_999 }), (kind, number) => {
      const written = reference(kind, number);
      const typed = [
        written,
        written.toLowerCase(),
        written.replace('-', ''),
        ` ${written} `,
        `${written}/3`,
      ];
      for (const text of typed) expect(typedThing(text)).toEqual({ kind, number });
      expect(thingAt(`${thingPaths[kind]}/${written}`)).toEqual({ kind, number });
    }),
  );
});

test.each(['', 'C', '12', 'X-12', 'E-2', 'C-0', 'covid 19', 'C-12 is wrong'])(
  '“%s” is no reference',
  (text) => expect(typedThing(text)).toBeNull(),
);
