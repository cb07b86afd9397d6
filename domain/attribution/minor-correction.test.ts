import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { checkPlace, checkSpelling } from './minor-correction';

const spelled = (before: string | null, after: string | null) =>
  checkSpelling('The note', before, after).ok;

describe('a spelling', () => {
  test.each([
    ['a letter too few', 'told reportes in Kyiv', 'told reporters in Kyiv'],
    ['two letters swapped', 'in a staetment to', 'in a statement to'],
    ['the first two swapped', 'in hte statement', 'in the statement'],
    ['an accent', 'a resume of the talks', 'a résumé of the talks'],
    ['a comma', 'he said and left', 'he said, and left'],
    ['white space', 'he said  and left', 'he said and left'],
    ['nothing', null, null],
  ])('%s is corrected', (_, before, after) => {
    expect(spelled(before, after)).toBe(true);
  });

  test.each([
    ['a word more', 'he said it', 'he said it again'],
    ['a word less', 'he never said it', 'he said it'],
    ['a text where there was none', null, 'told'],
    ['another word', 'he told them', 'he sold them'],
    ['a prefix that denies', 'it was confirmed', 'it was unconfirmed'],
    ['a negation', 'he did so', 'he no so'],
    ['a contraction that denies', 'he does agree', "he doesn't agree"],
    ['how sure it is', 'it may rain', 'it must rain'],
    ['how many', 'at least a dozen', 'at last a dozen'],
    ['a number', 'about 50 men', 'about 56 men'],
    ['a number in words', 'about six men', 'about sic men'],
    ['a name', 'told Reuters', 'told Reuterz'],
    ['a small letter that becomes a name', 'told reuters', 'told Reuters'],
    ['a question', 'he went', 'he went?'],
    ['a quotation', 'he called it fiction', 'he called it “fiction”'],
    ['a script whose letters say more', '他说没有', '他说还没有'],
    ['many words', 'aa ab ac ad ae af', 'aax abx acx adx aex afx'],
  ])('%s is more than that', (_, before, after) => {
    expect(spelled(before, after)).toBe(false);
    expect(spelled(after, before)).toBe(false);
  });

  const word = fc.oneof(
    fc.stringMatching(/^[a-z]{1,7}$/),
    fc.constantFrom('not', 'Kremlin', '50,000', 'never', 'denied', 'Kyiv', 'may'),
  );
  const text = fc.array(word, { maxLength: 6 }).map((words) => words.join(' '));
  const kept = (of: string) => of.split(' ').filter((one) => /[A-Z0-9]|^(?:not|never)$/.test(one));

  test('names, numbers and negations are as they were, word for word, and both ways are alike', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const ok = spelled(before, after);
        expect(spelled(after, before)).toBe(ok);
        if (!ok) return;
        expect(kept(after)).toEqual(kept(before));
        expect(after.split(' ')).toHaveLength(before.split(' ').length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a place', () => {
  const text = 'On Monday the minister said that the bridge would not open in May, but in June.';
  const place = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const moved = (before: string, after: string) => checkPlace(text, place(before), place(after)).ok;

  test('a border moves a few words', () => {
    expect(moved('minister said that the bridge', 'the minister said that the bridge')).toBe(true);
    expect(moved('the minister said that', 'minister said')).toBe(true);
    expect(moved('the minister', 'the minister')).toBe(true);
  });

  test('never over a negation, not even over a part of it', () => {
    expect(moved('the bridge would not open', 'the bridge would')).toBe(false);
    expect(moved('the bridge would', 'the bridge would no')).toBe(false);
  });

  test('never to another place, never far', () => {
    expect(moved('On Monday', 'in June')).toBe(false);
    const long = `${'a word '.repeat(40)}end`;
    expect(checkPlace(long, { start: 0, end: long.length }, { start: 0, end: 20 }).ok).toBe(false);
  });
});
