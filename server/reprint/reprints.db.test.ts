import { beforeAll, expect, test } from 'vitest';
import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { repeatsToLog } from '@/domain/reprint/schema';
import { database } from '@/server/database/client';
import { withdrawAttribution } from '@/server/attribution/withdraw-attribution';
import { resetDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { logRepeats } from './log-repeats';
import { reprintsOf } from './queries';

let reporter: Actor;
let editor: Actor;

beforeAll(async () => {
  await resetDatabase();
  reporter = await makePerson('journalist');
  editor = await makePerson('editor');
});

const sentences = [
  'The harbour master said that no ship had left since Monday.',
  'Two pilots told the agency that the channel was full of ice.',
  'The ministry called these accounts exaggerated and early.',
  'Nobody would say when the port is going to open again.',
];

/** The wire's article with three attributions, one claim each; the first accepted. */
async function wire(mark: string) {
  const article = await makeArticle(
    reporter,
    articleForm({
      publisher: { text: `Wire ${mark}` },
      text: sentences.map((sentence) => `${sentence.slice(0, -1)} ${mark}.`).join('\n\n'),
    }),
  );
  const rows = [];
  for (const [index, words] of [
    `no ship had left since Monday ${mark}`,
    `the channel was full of ice ${mark}`,
    `called these accounts exaggerated and early ${mark}`,
  ].entries()) {
    rows.push(
      await makeAttribution(reporter, article.id, {
        claim: { text: `Claim ${index} of ${mark}.` },
        attribution: {
          speaker: { text: `Speaker ${index} of ${mark}`, kind: 'person' },
          passages: [{ words }],
          relays: [{ source: { text: `Relay of ${mark}`, kind: 'outlet' }, words: 'told' }],
          saidOn: '11 Nov 2024',
        },
      }),
    );
  }
  done(await decide(editor, rows[0]?.id ?? ''));
  return { ...article, rows };
}

/** Another outlet's article with these of the wire's sentences, joined into paragraphs of its own. */
function reprint(mark: string, which: readonly number[], fields: object = {}) {
  const taken = which.map((index) => `${sentences[index]?.slice(0, -1)} ${mark}.`).join(' ');
  return makeArticle(
    reporter,
    articleForm({
      publisher: { text: `Reprinter ${uuid()}` },
      text: `${taken}\n\nThis outlet adds one sentence of its own making.`,
      ...fields,
    }),
  );
}

async function form(articleId: string, attributionIds: string[], submissionId = uuid()) {
  const version = await database.articleVersion.findFirstOrThrow({ where: { articleId } });
  return repeatsToLog.parse({ submissionId, articleVersionId: version.id, attributionIds });
}

test('a reprint offers what stands in it word for word, and logs it as repeats at once', async () => {
  const mark = 'Alma';
  const { reference, rows } = await wire(mark);
  const copy = await reprint(mark, [0, 1, 3]);
  const [offered, ...more] = await reprintsOf(reporter, copy.reference);
  expect(more).toEqual([]);
  expect(offered).toMatchObject({ reference, publisher: `Wire ${mark}`, shared: 3, of: 4 });
  expect(offered?.rows.map(({ id }) => id)).toEqual([rows[0]?.id, rows[1]?.id]);

  const ids = offered?.rows.map(({ id }) => id) ?? [];
  const submission = uuid();
  const [first, resent] = await Promise.all([
    logRepeats(reporter, await form(copy.id, ids, submission)),
    logRepeats(reporter, await form(copy.id, ids, submission)),
  ]);
  expect(done(first).logged).toHaveLength(2);
  expect(done(resent).logged).toEqual(done(first).logged);
  const repeats = await database.attribution.findMany({
    where: { articleVersion: { articleId: copy.id } },
    include: {
      claim: true,
      speaker: true,
      relays: { include: { source: true } },
      passages: { include: { passage: true } },
      authors: true,
    },
    orderBy: { claim: { number: 'asc' } },
  });
  expect(repeats).toHaveLength(2);
  expect(repeats[0]).toMatchObject({
    repeatsId: rows[0]?.id,
    level: 'as_published',
    saidOn: '2024-11-11',
    speaker: { name: `Speaker 0 of ${mark}` },
    relays: [{ words: 'told', source: { name: `Relay of ${mark}` } }],
    passages: [{ passage: { exact: `no ship had left since Monday ${mark}` } }],
    authors: [{ personId: reporter.id }],
    // The first is accepted: a repeat adds no origin.
    claim: { status: 'reported', attributionCount: 2 },
  });
  expect(repeats[0]?.contentDigest).not.toBe('');

  // Nothing is offered twice, nor back to where it came from.
  expect(await reprintsOf(reporter, copy.reference)).toEqual([]);
  expect(await reprintsOf(reporter, reference)).toEqual([]);
  expect(done(await logRepeats(reporter, await form(copy.id, ids))).logged).toEqual([]);
});

test('what shares less than half, came earlier, or is own reporting is no reprint', async () => {
  const mark = 'Berta';
  await wire(mark);
  const little = await reprint(mark, [0]);
  expect(await reprintsOf(reporter, little.reference)).toEqual([]);
  const earlier = await reprint(mark, [0, 1, 2], { publishedOn: '1 Nov 2024' });
  expect(await reprintsOf(reporter, earlier.reference)).toEqual([]);
  const own = await makeArticle(
    reporter,
    ownReportingForm({
      text: sentences.map((sentence) => `${sentence.slice(0, -1)} ${mark}.`).join(' '),
    }),
  );
  expect(await reprintsOf(reporter, own.reference)).toEqual([]);
});

test('own reporting, rows off the record and words that do not stand there are refused whole', async () => {
  const mark = 'Clara';
  const { rows } = await wire(mark);
  const copy = await reprint(mark, [0, 1, 3]);
  const own = await makeArticle(reporter, ownReportingForm());
  const secret = await makeAttribution(reporter, own.id, {
    claim: { text: `Secret of ${mark}.` },
    attribution: { speaker: { text: 'an engineer', kind: 'unnamed' }, level: 'off_record' },
  });
  const background = await makeAttribution(reporter, own.id, {
    claim: { text: `Background of ${mark}.` },
    attribution: { speaker: { text: 'an engineer', kind: 'unnamed' }, level: 'background' },
  });
  for (const [id, reason] of [
    [secret.id, 'not_found'],
    [background.id, 'invalid'],
    [rows[2]?.id ?? '', 'invalid'],
    [uuid(), 'not_found'],
  ] as const) {
    const refused = await logRepeats(reporter, await form(copy.id, [rows[0]?.id ?? '', id]));
    expect(refused).toMatchObject({ ok: false, reason });
  }
  expect(await logRepeats(reporter, await form(own.id, [rows[0]?.id ?? '']))).toMatchObject({
    reason: 'invalid',
  });
  const here = { articleVersion: { articleId: copy.id } };
  expect(await database.attribution.count({ where: here })).toBe(0);

  done(await withdrawAttribution(reporter, { id: rows[0]?.id ?? '', reason: 'A mistake.' }));
  const [offered] = await reprintsOf(reporter, copy.reference);
  expect(offered?.rows.map(({ id }) => id)).toEqual([rows[1]?.id]);
});
