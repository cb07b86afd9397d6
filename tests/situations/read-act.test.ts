import { describe, expect, test } from 'vitest';

import { readActs } from './read-act';

/** The kinds of what was understood, with what was not after a question mark. */
function read(step: string): string[] {
  const { acts, notUnderstood } = readActs(step);
  return [
    ...acts.map((act) => {
      const rows = 'rows' in act ? act.rows.join() : 'row' in act ? String(act.row) : '';
      const what =
        'answer' in act ? act.answer : 'value' in act ? act.value : 'to' in act ? act.to : null;
      const two = 'editors' in act ? (act.editors.agreedBy ? 'two' : 'one') : null;
      return [act.kind, rows, what, two].filter(Boolean).join(' ');
    }),
    ...notUnderstood.map((phrase) => `? ${phrase}`),
  ];
}

describe('one thing in many words', () => {
  test.each([
    ['an editor presses ⇧A on row 1', ['press 1']],
    ['row 9 is accepted by two editors', ['accept 9']],
    ['row 1 accepted again with ⇧A', ['accept 1']],
    ['a second editor looks in the morning and accepts rows 1 and 2', ['accept 1,2']],
    ['row 3 accepted alone', []],
    ['row 2 is withdrawn by one editor; no second has agreed', ['withdraw 2 one']],
    ['two editors withdraw row 2', ['withdraw 2 two']],
    ['one editor sets rows 2 and 3 aside, "not there"; Max agrees', ['set_aside 2,3 one', 'agree']],
    ['one editor takes back the setting aside of row 3', ['unset_aside 3']],
    ['a second editor agrees with setting aside row 3', ['agree 3 set_aside']],
    ['Eve says Misleading, "old film"; a second editor has not agreed', ['verdict misleading one']],
    ['two editors agree on False, "it was staged"', ['verdict false two']],
    ['one editor gives the verdict Unproven, "no paper"', ['verdict unproven one']],
    ['False is lifted by two editors', ['lift two']],
    ['one editor withdraws the verdict', ['lift one']],
    ['a second editor agrees to the lifting', ['agree lifting']],
    ['a second editor agrees to renew Confirmed by us on rows 1 to 3', ['agree 1,2,3 confirmed']],
    [
      'one editor marks the film authentic, "voice compared"; another editor confirms',
      ['authentic one', 'agree'],
    ],
    ['the mark authentic falls', ['not_authentic']],
    ['the authentic mark of row 2 is removed', ['not_authentic 2']],
    ['our article "The dyke" has relied on the claim since 4 May', ['use']],
    ['12 hours pass', ['hours']],
    ['24 hours later nobody has looked', ['hours']],
    ['the source of row 1 is named as Karl Lund on 6 May', ['identify 1']],
    ['row 1 and row 2 are marked as one source', ['same_source 1,2']],
    ['we asked Sund Dairy for a response on 4 May', ['ask']],
    ['a response was sought from Sund Dairy on 4 May', ['ask']],
    ['the role is recorded: Ilse Mohr speaks for Arno Falk', ['role']],
    ['the Echo changes its article; the words of row 1 are gone', ['words_changed 1']],
  ])('%s', (step, expected) => {
    expect(read(step)).toEqual(expected);
  });
});

describe('what an outlet takes back', () => {
  test.each([
    ['the Echo issues a correction on 4 June; no answers yet', ['correction']],
    [
      'the Echo retracts its story of 3 May on 9 May; an editor accepts the preset answer',
      ['correction', 'accept_answers'],
    ],
    [
      'the Echo publishes a retraction of its article on 8 May; row 1 preset, nobody has accepted it',
      ['correction'],
    ],
    ['the Echo says it no longer stands by its report of 4 June', ['correction']],
    ['a later correction of the Echo, on 12 June, lifts the first', ['lift_correction']],
    [
      'the Echo corrects on 3 May; row 1: they never said it; row 2: not affected; an editor accepts them',
      ['correction', 'answer 1 never_said', 'answer 2 not_affected', 'accept_answers'],
    ],
    [
      'the Echo corrects on 5 May ("misquoted"), answers: row 1 they said it, but differently; accepted by an editor',
      ['correction', 'answer 1 said_differently', 'accept_answers'],
    ],
    [
      'answers: they never said it for row 1, not affected for rows 2 and 3; both answers are accepted',
      ['answer 1 never_said', 'answer 2 not_affected', 'answer 3 not_affected', 'accept_answers'],
    ],
    [
      'answers: row 2 the outlet no longer stands by it is refused, then not affected; one editor accepts the answers alone',
      ['answer 2 not_affected', 'accept_answers'],
    ],
    ['answers: C-9/1 they never said it, row 1 not affected', ['answer 1 not_affected']],
  ])('%s', (step, expected) => {
    expect(read(step)).toEqual(expected);
  });

  test('a retraction is of a whole article, and names which', () => {
    const { acts } = readActs('the Echo withdraws its article of 3 May on 9 May');
    expect(acts).toEqual([
      { kind: 'correction', outlet: 'the Echo', day: '9 May', retracts: true, articleOf: '3 May' },
    ]);
  });
});

test.each([
  'row 2 is edited: the speaker is now Mia Kvam',
  'the article of row 1 is deleted',
  'the moon rises',
])('what is not understood is told, not guessed at: %s', (step) => {
  expect(read(step)).toEqual([`? ${step}`]);
});

test('semicolons and names within quotation marks part nothing', () => {
  const { acts, notUnderstood } = readActs(
    'one editor says False, reason "no; a second editor agrees"',
  );
  expect(notUnderstood).toEqual([]);
  expect(acts).toMatchObject([{ kind: 'verdict', reason: 'no; a second editor agrees' }]);
});
