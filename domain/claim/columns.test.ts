import { expect, test } from 'vitest';

import type { AttributionRowView } from '../attribution/view';
import { edtfBounds } from '../time/edtf';
import { evidenceColumns } from './columns';
import { intervalWords } from './interval-words';

const nobody = {
  assertingOrigins: { min: 0, max: 0, groups: [] },
  denyingOrigins: { min: 0, max: 0, groups: [] },
  denyingNames: [],
  declines: 0,
  noResponse: 0,
};

function row(number: number, fields: Partial<AttributionRowView> = {}): AttributionRowView {
  const time = { edtf: '2024-11-10', words: '10 Nov 2024', bounds: edtfBounds('2024-11-10') };
  return {
    id: `row-${number}`,
    number,
    reference: `C-1/${number}`,
    href: `/claims/C-1/attributions/${number}`,
    speaker: null,
    principal: null,
    stance: 'asserts',
    scope: 'whole',
    scopeWords: null,
    level: 'as_published',
    words: [],
    chain: [],
    article: { name: 'An article', href: `/articles/A-${number}` },
    ownReporting: false,
    said: time,
    published: time,
    figure: null,
    revisedTo: null,
    review: 'accepted',
    counts: true,
    marks: [],
    repeats: null,
    repeatedBy: [],
    ...fields,
  };
}

/** Which rows stand in which section: "says/part": [7]. */
function places(rows: AttributionRowView[], status: Partial<typeof nobody> = {}) {
  return Object.fromEntries(
    evidenceColumns(rows, { ...nobody, ...status }).flatMap(({ side, sections }) =>
      sections.map(({ kind, clusters }) => [
        `${side}/${kind}`,
        clusters.flat().map(({ number }) => number),
      ]),
    ),
  );
}

test('every stance has its column, and what moves nothing stands apart', () => {
  const rows = [
    row(1),
    row(2, { stance: 'confirms' }),
    row(3, { stance: 'denies' }),
    row(4, { stance: 'declines_to_comment' }),
    row(5, { stance: 'did_not_respond' }),
    row(6, { stance: 'questions' }),
    row(7, { scope: 'part' }),
    row(8, { stance: 'retracts' }),
    row(9, { stance: 'denies', marks: ['outranked'] }),
    row(10, { stance: 'denies', scope: 'part' }),
  ];
  expect(places(rows)).toEqual({
    'says/standing': [1, 2],
    'says/part': [7],
    'says/retracts': [8],
    'denies/standing': [3],
    'denies/part': [10],
    'denies/doubts': [6],
    'denies/overtaken': [9],
    'silent/standing': [4],
    'silent/no_response': [5],
  });
});

test('rows of one origin stand together where the first of them stands', () => {
  const origins = { min: 1, max: 2, groups: [['row-1', 'row-3'], ['row-2']] };
  const [says] = evidenceColumns([row(1), row(2), row(3)], {
    ...nobody,
    assertingOrigins: origins,
  });
  const numbers = says?.sections[0]?.clusters.map((rows) => rows.map(({ number }) => number));
  expect(numbers).toEqual([[1, 3], [2]]);
});

test('heads count origins and articles, repeats among them, of what counts', () => {
  const repeat = row(2, { counts: false });
  const waiting = row(3, { counts: false, review: 'logged' });
  const origins = { min: 1, max: 2, groups: [['row-1']] };
  const [says, denies, silent] = evidenceColumns([row(1, { repeatedBy: [repeat] }), waiting], {
    ...nobody,
    assertingOrigins: origins,
    denyingNames: ['The Kremlin'],
    declines: 1,
    noResponse: 1,
  });
  expect([says?.count, denies?.count, silent?.count]).toEqual([
    '1–2 origins · 2 articles',
    '1 voice',
    '2 voices',
  ]);
});

test('an interval of one number is that number', () => {
  expect([intervalWords({ min: 1, max: 1 }), intervalWords({ min: 1, max: 2 })]).toEqual([
    '1',
    '1–2',
  ]);
});
