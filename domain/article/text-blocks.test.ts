import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { textBlocks, type TextMark } from './text-blocks';

const mark = (start: number, end: number) => ({ start, end, stance: 'asserts' as const });

function shown(text: string, marks: TextMark[]): string[][] {
  return textBlocks(text, marks).map(({ segments }) =>
    segments.map((segment) => `${segment.text}:${segment.marks.length}`),
  );
}

describe('a text in paragraphs and segments', () => {
  test('nested and overlapping marks', () => {
    expect(shown('abcdefgh', [mark(1, 6), mark(2, 4), mark(5, 8)])).toEqual([
      ['a:0', 'b:1', 'cd:2', 'e:1', 'f:2', 'gh:1'],
    ]);
  });

  test('the same words twice', () => {
    expect(shown('abc', [mark(0, 2), mark(0, 2)])).toEqual([['ab:2', 'c:0']]);
  });

  test('the innermost mark stands last', () => {
    const outer = mark(0, 9);
    const inner = mark(3, 5);
    const [block] = textBlocks('abcdefghi', [inner, outer]);
    expect(block?.segments[1]?.marks).toEqual([outer, inner]);
  });

  test('a mark over two paragraphs ends once, at its last words', () => {
    const over = mark(2, 8);
    const blocks = textBlocks('abc\n\ndef\n\nghi', [over]);
    expect(blocks.map(({ start }) => start)).toEqual([0, 5, 10]);
    expect(blocks.flatMap(({ segments }) => segments).map(({ ending }) => ending.length)).toEqual([
      0, 0, 1, 0,
    ]);
    const intoGap = mark(1, 5);
    const [first] = textBlocks('abc\n\ndef', [intoGap]);
    expect(first?.segments.at(-1)?.ending).toEqual([intoGap]);
  });

  test('single line ends stay inside a paragraph unless they are all there is', () => {
    expect(shown('a\nb\n \nc', [])).toEqual([['a\nb:0'], ['c:0']]);
    expect(shown('a\nb\nc\n', [])).toEqual([['a:0'], ['b:0'], ['c:0']]);
  });

  test('marks outside the text are left out', () => {
    expect(shown('abc', [mark(-1, 2), mark(2, 2), mark(1, 4)])).toEqual([['abc:0']]);
  });

  test('every character stands once, in its place, under the marks that cover it', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', ' ', '\n', '\n\n', '👍', 'é'),
      maxLength: 60,
    });
    const ranges = fc.array(fc.tuple(fc.nat(60), fc.nat(60)), { maxLength: 8 });
    fc.assert(
      fc.property(texts, ranges, (text, pairs) => {
        const marks = pairs
          .map(([a, b]) => mark(Math.min(a, b), Math.max(a, b)))
          .filter(({ start, end }) => start < end && end <= text.length);
        const seen = new Set<number>();
        for (const { segments } of textBlocks(text, marks)) {
          for (const segment of segments) {
            expect(text.slice(segment.start, segment.start + segment.text.length)).toBe(
              segment.text,
            );
            for (let at = segment.start; at < segment.start + segment.text.length; at++) {
              expect(seen.has(at)).toBe(false);
              seen.add(at);
              expect(segment.marks).toHaveLength(
                marks.filter(({ start, end }) => start <= at && at < end).length,
              );
            }
          }
        }
        for (let at = 0; at < text.length; at++) {
          if (text.charAt(at).trim() !== '') expect(seen.has(at)).toBe(true);
        }
      }),
    );
  });
});
