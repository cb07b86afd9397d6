import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { placeOf, selectorsFor, type TextSelector } from './text-selectors';
import { annotationsOf } from './web-annotation';

/** Text of whatever Unicode has, with emoji of several code points and marks that combine. */
const unit = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', ' ', '\n', '.', 'ß', 'Ж', 'ع') },
  { weight: 3, arbitrary: fc.constantFrom('👍', '👩🏽‍💻', '🇺🇦', '𝔘', '𠮷') },
  { weight: 3, arbitrary: fc.constantFrom('e\u0301', '\u0301', 'n\u0303\u0323', 'ﷺ', '\u200d') },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }) },
);
const text = fc.array(unit, { minLength: 1, maxLength: 60 }).map((units) => units.join(''));

/** A text and a stretch of it, which cuts no code point in two. */
const selected = text.chain((whole) => {
  const borders = [0];
  for (const character of whole) borders.push((borders.at(-1) ?? 0) + character.length);
  const nth = fc.nat({ max: borders.length - 1 });
  return fc
    .tuple(nth, nth)
    .filter(([one, other]) => one !== other)
    .map(([one, other]) => ({
      whole,
      start: borders[Math.min(one, other)] ?? 0,
      end: borders[Math.max(one, other)] ?? 0,
    }));
});

const throughJson = (selectors: readonly TextSelector[]) =>
  JSON.parse(JSON.stringify(selectors)) as TextSelector[];

describe('selectors', () => {
  test('lead back to the same place in any text', () => {
    fc.assert(
      fc.property(selected, ({ whole, start, end }) => {
        const selectors = throughJson(selectorsFor(whole, { start, end }));
        expect(placeOf(whole, selectors)).toEqual({ start, end });
        expect(placeOf(whole, [...selectors].reverse())).toEqual({ start, end });
        expect(placeOf(whole, selectors.slice(1)), 'by position alone').toEqual({ start, end });
      }),
      { numRuns: 2000 },
    );
  });

  test('count as Python, Java’s code points and the W3C do', () => {
    fc.assert(
      fc.property(selected, ({ whole, start, end }) => {
        const [quote, position] = selectorsFor(whole, { start, end });
        const points = Array.from(whole);
        expect(points.slice(position.start, position.end).join('')).toBe(quote.exact);
      }),
    );
  });

  test('by words alone lead to the same place or, where they stand twice, nowhere', () => {
    fc.assert(
      fc.property(selected, ({ whole, start, end }) => {
        const place = placeOf(whole, selectorsFor(whole, { start, end }).slice(0, 1));
        if (place) expect(place).toEqual({ start, end });
        else {
          const words = whole.slice(start, end);
          expect(whole.indexOf(words, whole.indexOf(words) + 1)).toBeGreaterThan(-1);
        }
      }),
    );
  });

  test.each([
    ['👍 one two', 3, 6, 2, 5],
    ['👩🏽‍💻 said no', 8, 12, 5, 9],
    ['cafe\u0301 open', 0, 5, 0, 5],
    ['🇺🇦🇺🇦', 4, 8, 2, 4],
  ])('%j from %d to %d is %d to %d in code points', (whole, start, end, from, to) => {
    expect(selectorsFor(whole, { start, end })[1]).toEqual({
      type: 'TextPositionSelector',
      start: from,
      end: to,
    });
  });

  test('a position where other words stand is not believed', () => {
    const selectors = selectorsFor('They have 50,000 men.', { start: 10, end: 16 });
    expect(placeOf('Now they have 50,000 men.', selectors)).toBeNull();
    expect(placeOf('They have 40,000 men.', selectors)).toBeNull();
    const inside = selectorsFor(`${'x'.repeat(40)} 50,000 ${'y'.repeat(40)}`, {
      start: 41,
      end: 47,
    });
    expect(placeOf(`👍${'x'.repeat(40)} 50,000 ${'y'.repeat(40)}`, inside)).toEqual({
      start: 43,
      end: 49,
    });
    expect(placeOf(`${'x'.repeat(40)} 40,000 ${'y'.repeat(40)}`, inside)).toBeNull();
  });

  test.each([
    { start: -1, end: 2 },
    { start: 2, end: 2 },
    { start: 0, end: 5 },
    { start: 0.5, end: 2 },
  ])('no place from $start to $end', ({ start, end }) => {
    expect(placeOf('👍abc', [{ type: 'TextPositionSelector', start, end }])).toBeNull();
  });
});

test('an annotation document says where the text is, what is selected and what rests on it', () => {
  const document = annotationsOf('https://desk.example', {
    href: '/articles/A-3/versions/2/annotations',
    textHref: '/articles/A-3/versions/2',
    title: 'A bridge',
    text: '👍 “No,” she said.',
    capturedAt: '2024-11-12T10:00:00.000Z',
    passages: [
      {
        id: 'p1',
        start: 4,
        end: 7,
        attributions: [{ href: '/claims/C-1/attributions/2', stance: 'denies' }],
      },
    ],
  });
  expect(document).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'https://desk.example/articles/A-3/versions/2/annotations',
    type: 'AnnotationCollection',
    label: 'A bridge',
    total: 1,
    first: {
      id: 'https://desk.example/articles/A-3/versions/2/annotations#page',
      type: 'AnnotationPage',
      startIndex: 0,
      items: [
        {
          id: 'https://desk.example/articles/A-3/versions/2/annotations#p1',
          type: 'Annotation',
          motivation: 'linking',
          body: [
            {
              id: 'https://desk.example/claims/C-1/attributions/2',
              type: 'Text',
              format: 'text/html',
            },
            { type: 'TextualBody', purpose: 'tagging', value: 'denies', format: 'text/plain' },
          ],
          target: {
            source: 'https://desk.example/articles/A-3/versions/2',
            state: { type: 'TimeState', sourceDate: '2024-11-12T10:00:00.000Z' },
            selector: [
              { type: 'TextQuoteSelector', exact: 'No,', prefix: '👍 “', suffix: '” she said.' },
              { type: 'TextPositionSelector', start: 3, end: 6 },
            ],
          },
        },
      ],
    },
  });
});
