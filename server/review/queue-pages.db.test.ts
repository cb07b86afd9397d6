import { beforeEach, expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { wholeQueue } from '@/domain/review/filter';
import { neededByFields } from '@/domain/review/schema';
import type { QueuePage } from '@/domain/review/view';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { nextInQueue, previousInQueue } from './queries';
import { reviewQueue } from './queue';
import { setNeededBy } from './set-needed-by';

let writer: Actor;
let editor: Actor;
let article: string;

beforeEach(async () => {
  await resetDatabase();
  writer = await makePerson('journalist');
  editor = await makePerson('editor');
  article = (await makeArticle(writer)).id;
});

/** An attribution on a claim of its own. */
function log(text: string, attribution = {}) {
  return makeAttribution(writer, article, { claim: { text }, attribution });
}

function repeatOf(row: { claimId: string; id: string }, speaker: string) {
  return makeAttribution(writer, article, {
    claim: { id: row.claimId },
    attribution: { speaker: { text: speaker, kind: 'person' }, repeatsId: row.id },
  });
}

function ids({ groups }: QueuePage): string[] {
  return groups.flatMap(({ claims }) => claims.flatMap(({ rows }) => rows.map(({ id }) => id)));
}

test('pages go on and back where the rows left off, whatever was decided between', async () => {
  const rows = await manyRows(120);
  const read = async (cursors: { after?: string; before?: string }) =>
    (await reviewQueue(editor, wholeQueue, cursors)).page;
  const first = await read({});
  expect(first.before).toBeNull();
  const second = await read({ after: first.after ?? '' });
  const third = await read({ after: second.after ?? '' });
  expect([...ids(first), ...ids(second), ...ids(third)]).toEqual(rows);
  expect(third.after).toBeNull();
  expect(ids(await read({ before: third.before ?? '' }))).toEqual(ids(second));
  await testDatabase.reviewItem.delete({ where: { attributionId: rows[49] ?? '' } });
  expect(ids(await read({ after: first.after ?? '' }))).toEqual(ids(second));
  expect(ids(await read({ after: 'nonsense' }))).toHaveLength(50);
}, 40_000);

/** Rows of one claim, logged by the real command, in the order of the queue. */
async function manyRows(count: number): Promise<string[]> {
  const { claimId, id } = await log('Many say so.');
  for (let nth = 1; nth < count; nth++) {
    await testDatabase.$executeRaw`
      INSERT INTO attribution (id, claim_id, number, article_version_id, speaker_id, stance, scope, level, said_on, content_digest, logged_by_id, logged_at, review)
      SELECT gen_random_uuid(), claim_id, ${nth + 1}, article_version_id, speaker_id, stance, scope, level, said_on, content_digest, logged_by_id, logged_at + ${nth} * interval '1 second', review
      FROM attribution WHERE id = ${id}::uuid`;
  }
  await testDatabase.claim.update({ where: { id: claimId }, data: { attributionCount: count } });
  done(await setNeededBy(writer, neededByFields.parse({ claimId, neededBy: '2026-01-10T13:00' })));
  const items = await testDatabase.reviewItem.findMany({ orderBy: { urgency: 'asc' } });
  return items.map(({ attributionId }) => attributionId);
}

test('an editor goes from row to row, past what they wrote and what is folded', async () => {
  const other = await makePerson('editor', 'Olga Other');
  const first = await log('One.');
  const own = await makeAttribution(editor, article, { claim: { text: 'Two.' } });
  const accepted = await log('Three.');
  done(await decide(other, accepted.id));
  await repeatOf(accepted, 'A senator');
  const last = await log('Four.', { stance: 'denies' });
  const hrefOf = ({ reference }: { reference: string }) =>
    `/claims/${reference.replace('/', '/attributions/')}?queue=`;
  expect((await nextInQueue(editor, wholeQueue, null))?.href).toBe(hrefOf(first));
  expect((await nextInQueue(editor, wholeQueue, first.id))?.href).toBe(hrefOf(last));
  expect((await nextInQueue(other, wholeQueue, first.id))?.href).toBe(hrefOf(own));
  expect(await nextInQueue(editor, wholeQueue, last.id)).toBeNull();
  expect((await previousInQueue(editor, wholeQueue, last.id))?.href).toBe(hrefOf(first));
  expect(await previousInQueue(editor, wholeQueue, first.id)).toBeNull();
  const denials = { ...wholeQueue, stance: 'denies' as const };
  expect((await nextInQueue(editor, denials, null))?.href).toBe(
    `${hrefOf(last)}${encodeURIComponent('stance=denies')}`,
  );
}, 40_000);
