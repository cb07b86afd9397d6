import fc from 'fast-check';
import { expect, test } from 'vitest';

import { english } from './english/read';
import { suggest } from './suggest';

const pieces = fc.constantFrom(
  '“',
  '”',
  '"',
  "''",
  '’',
  ',',
  '.',
  '?',
  ':',
  '—',
  '(',
  ')',
  '\n',
  '\n\n',
  ' ',
  ' said ',
  ' told Reuters ',
  'He',
  'Ida Holm',
  'according to',
  'that',
  'denied',
  'which',
  ', adding',
  '😀',
  'é',
  '50.000',
  'A senior official',
  'was first reported by',
  'the Times',
  'is sure that',
);

test('whatever the text, every span lies in it and is no empty one', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      for (const one of suggest({ text, publishedOn: '2026-03-10', sources: [] }, english)) {
        for (const [start, end] of [...one.source, ...one.cue, ...one.content]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
        }
      }
    }),
    { numRuns: 300 },
  );
});
