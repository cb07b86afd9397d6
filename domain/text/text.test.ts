import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { passageAt } from './anchor';
import {
  articleText,
  characterFault,
  line,
  optionalLine,
  paragraphs,
  withLineFeeds,
} from './clean-text';
import { locatePassage } from './find-passage';

const messages = (result: { error?: { issues: { message: string }[] } }) =>
  result.error?.issues.map((issue) => issue.message);

describe('clean text', () => {
  test.each([
    ['a\u0000b', 'holds a control character (U+0000) at position 2. Remove it.'],
    ['a\u0085', 'holds a control character (U+0085) at position 2. Remove it.'],
    ['\u007f', 'holds a control character (U+007F) at position 1. Remove it.'],
    ['a\rb', 'holds a control character (U+000D) at position 2. Remove it.'],
    ['\ud83d!', 'holds a broken character. Copy the text again from its source.'],
    ['a\tb\nc', null],
    ['e\u0301 👩🏽‍💻 \u00a0\u202fРоссия', null],
  ])('%j', (text, fault) => {
    expect(characterFault(text)).toBe(fault);
  });

  test('what is accepted is kept to the last code unit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const kept = articleText().safeParse(`.${text}.`);
        expect(kept.success).toBe(characterFault(withLineFeeds(text)) === null);
        if (kept.success) expect(kept.data).toBe(withLineFeeds(`.${text}.`));
      }),
    );
  });

  test('line ends become LF, nothing else changes', () => {
    expect(withLineFeeds('a\r\nb\rc\n\r\n')).toBe('a\nb\nc\n\n');
    expect(articleText().parse(' a\r\n\r\nb ')).toBe(' a\n\nb ');
    expect(paragraphs(9, 'The note').parse(' a\r\nb ')).toBe('a\nb');
  });

  test('messages say what is wrong and what is allowed', () => {
    const name = line(5, 'The name');
    expect(name.parse('  Ann ')).toBe('Ann');
    expect(messages(name.safeParse(''))).toEqual(['The name is missing.']);
    expect(messages(name.safeParse(undefined))).toEqual(['The name is missing.']);
    expect(messages(name.safeParse('abcdef'))).toEqual([
      'The name has 6 characters; at most 5 are allowed.',
    ]);
    expect(messages(name.safeParse('a\nb'))).toEqual(['The name must stand on one line.']);
    expect(messages(name.safeParse('a\u0000'))).toEqual([
      'The name holds a control character (U+0000) at position 2. Remove it.',
    ]);
    expect(messages(articleText().safeParse(' \n'))).toEqual(['The text is missing.']);
  });

  test('optional lines become null when empty or left out', () => {
    const byline = optionalLine(5, 'The byline');
    for (const empty of ['', '  ', null, undefined]) expect(byline.parse(empty)).toBeNull();
    expect(byline.parse(' Ann ')).toBe('Ann');
    expect(byline.safeParse('abcdef').success).toBe(false);
  });

  test('an article may have 1 MB of UTF-8 and not a byte more', () => {
    expect(articleText().safeParse('é'.repeat(500_000)).success).toBe(true);
    expect(messages(articleText().safeParse(`${'é'.repeat(500_000)}a`))).toEqual([
      expect.stringContaining('at most 1 MB is allowed'),
    ]);
  });
});

describe('passages', () => {
  const article =
    'He said: “It’s pure fiction…” The call, he said — on Sunday —\n\nnever took place. 👩🏽‍💻 said so.';

  test('exact words, with what stands around them', () => {
    expect(locatePassage(article, 'pure fiction')).toEqual({
      ok: true,
      start: 15,
      end: 27,
      exact: 'pure fiction',
      prefix: 'He said: “It’s ',
      suffix: '…” The call, he said — on Sunday',
      count: 1,
    });
  });

  test.each([
    ['"It\'s pure fiction..."', '“It’s pure fiction…”'],
    ['he said - on Sunday - never\ttook', 'he said — on Sunday —\n\nnever took'],
    ['  on Sunday —\r\n\r\nnever ', 'on Sunday —\n\nnever'],
  ])('%j is kept as the article has it', (words, exact) => {
    expect(locatePassage(article, words)).toMatchObject({ ok: true, exact, count: 1 });
  });

  test('of several occurrences the nearest is taken', () => {
    const at = (near?: number) => locatePassage('aa said, bb said, cc said', 'said', near);
    expect(at()).toMatchObject({ start: 3, count: 3 });
    expect(at(13)).toMatchObject({ start: 12, count: 3 });
    expect(at(999)).toMatchObject({ start: 21, count: 3 });
  });

  test('words that are not there are refused with the nearest that are', () => {
    expect(locatePassage(article, 'It’s pure invention')).toMatchObject({
      ok: false,
      reason: 'invalid',
      message:
        'These words do not stand in the article as written. The nearest are: “It’s pure fiction…” The call, he said — on Sunday — never to”.',
    });
    expect(locatePassage(article, 'zzz')).toMatchObject({
      message: 'These words do not stand in the article as written. Copy them from its text.',
    });
    expect(locatePassage(article, ' ')).toMatchObject({
      message: 'Select the words in the article first.',
    });
    expect(locatePassage('a.b', 'a+b').ok).toBe(false);
  });

  const characters = fc.string({
    unit: fc.constantFrom('a', '"', '”', ' ', '\n', '.', '👍', '🏽', '(', 'é'),
    maxLength: 90,
  });
  test('the exact slice is found again, emoji included', () => {
    fc.assert(
      fc.property(characters, characters, characters, (before, inner, after) => {
        const words = `x${inner}👍`;
        const text = `${before}${words}${after}`;
        const found = locatePassage(text, words, before.length);
        expect(found).toMatchObject({ ok: true, start: before.length, exact: words });
        if (!found.ok) return;
        expect(text.slice(found.start, found.end)).toBe(found.exact);
        expect(text).toContain(found.prefix + found.exact + found.suffix);
        expect(found.prefix.length).toBeLessThanOrEqual(32);
        expect(found.prefix.length).toBeGreaterThanOrEqual(Math.min(31, before.length));
        expect(found.suffix.length).toBeGreaterThanOrEqual(Math.min(31, after.length));
        expect((found.prefix + found.suffix).isWellFormed()).toBe(true);
      }),
    );
  });

  test('what stands around never begins or ends with half a character', () => {
    const hands = '👍'.repeat(20);
    expect(locatePassage(`${hands}x word x${hands}`, 'word')).toMatchObject({
      prefix: `${'👍'.repeat(15)}x `,
      suffix: ` x${'👍'.repeat(15)}`,
    });
    expect(locatePassage(`${hands} word ${hands}`, 'word')).toMatchObject({
      prefix: `${'👍'.repeat(15)} `,
      suffix: ` ${'👍'.repeat(15)}`,
    });
  });

  test.each([
    [-1, 2],
    [2, 2],
    [0, 9],
    [0.5, 2],
    [0, 1],
  ])('no passage from %d to %d', (start, end) => {
    expect(() => passageAt('👍abc', start, end)).toThrow(RangeError);
  });
});
