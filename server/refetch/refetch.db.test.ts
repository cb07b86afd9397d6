import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';
import { startTestSite, type TestSite } from '@/tests/test-site';

import { articlePage } from '../article/page';
import { closeHub } from '../live/hub';
import { startIntakeWorker } from '../intake/worker';
import { beginRefetch } from './begin-refetch';
import { forgetOldRefetches, refetchesToRun } from './outbox-queries';
import { latestRefetch } from './queries';
import { runRefetch } from './run-refetch';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(async () => {
  await closeHub();
  await site.stop();
});

const world = { listedHosts: ['localhost'], timeoutMs: 5000 };
const sentences = (number: string) => [
  `Norra has ${number} soldiers at the border, the minister said on Monday in the capital.`,
  'He would not say since when they had been there, nor who had sent them to the border.',
  'The bridge over the river was closed in the night, and people were asked to stay at home.',
  'Nobody in the village could tell when it would be open again, the mayor added in a letter.',
];
const html = (lines: readonly string[]) =>
  `<html><head><title>The border</title></head><body><article>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

/** An article of this test's own, found on the tests' site. */
async function bordered(path: string) {
  const ann = await makePerson('journalist', 'Ann Lee');
  const article = await makeArticle(
    ann,
    articleForm({
      address: `https://courier.example/${uuid()}`,
      text: sentences('50,000').join('\n\n').replaceAll('border', path),
    }),
  );
  await testDatabase.article.update({
    where: { id: article.id },
    data: { url: `${site.origin}/${path}` },
  });
  const put = (lines: readonly string[]) =>
    site.put(`/${path}`, html(lines.map((line) => line.replaceAll('border', path))));
  const begin = () => beginRefetch(ann, { articleId: article.id, submissionId: uuid() });
  const waiting = () =>
    testDatabase.refetch.findFirstOrThrow({ where: { articleId: article.id, state: 'waiting' } });
  const latest = () => latestRefetch(article.id, new Date(0).toISOString());
  return { ann, article, put, begin, waiting, latest };
}

test('a page is fetched again by a job, and kept with the version that it makes', async () => {
  const { ann, article, put, begin, waiting, latest } = await bordered('border');
  const again = async () => {
    expect(await begin()).toMatchObject({ ok: true, reference: article.reference });
    await runRefetch((await waiting()).id, world);
    return latest();
  };
  put(sentences('50,000'));
  expect(await again()).toMatchObject({ state: 'unchanged', version: 1, by: 'Ann Lee' });

  put(sentences('40,000'));
  expect(await again()).toMatchObject({ state: 'changed', version: 2 });
  expect((await articlePage(ann, article.reference))?.text).toContain('40,000 soldiers');
  expect(
    await testDatabase.articleCapture.findMany({
      where: { articleVersion: { articleId: article.id } },
      select: { way: true, url: true, articleVersion: { select: { number: true } } },
    }),
  ).toEqual([{ way: 'fetched', url: `${site.origin}/border`, articleVersion: { number: 2 } }]);

  put(['Please sign in to read on. '.repeat(20)]);
  expect(await again()).toMatchObject({
    state: 'failed',
    problem: expect.stringContaining('does not read like this article') as unknown,
  });
  expect((await articlePage(ann, article.reference))?.versions).toBe(2);
  // What was taken in by hand since says more than what came of fetching before.
  expect(await latestRefetch(article.id, new Date(Date.now() + 1000).toISOString())).toBeNull();
});

test('whoever asks while it is fetched waits for that one, and a job broken off begins anew', async () => {
  const { article, put, begin, waiting, latest } = await bordered('coast');
  put(sentences('40,000'));
  await begin();
  const { id } = await waiting();
  await begin();
  expect(await testDatabase.refetch.count({ where: { articleId: article.id } })).toBe(1);
  expect(await latest()).toMatchObject({ state: 'waiting' });
  expect(await latestRefetch(article.id, new Date(Date.now() + 1000).toISOString())).toMatchObject({
    state: 'waiting',
  });
  await testDatabase.refetch.update({ where: { id }, data: { state: 'fetching' } });
  expect(await refetchesToRun(new Date(), 10)).not.toContain(id);
  expect(await refetchesToRun(new Date(Date.now() + 5 * 60_000), 10)).toContain(id);
  await runRefetch(id, world);
  // Done is done: the same job once more fetches nothing.
  const asked = site.asked.length;
  await runRefetch(id, world);
  expect(site.asked.length).toBe(asked);
  expect(await latest()).toMatchObject({ state: 'changed', version: 2 });
  await forgetOldRefetches(new Date(Date.now() + 2 * 24 * 60 * 60 * 1000));
  expect(await latest()).toBeNull();
});

test('the worker takes up what waits', async () => {
  const { put, begin, latest } = await bordered('quay');
  put(sentences('50,000'));
  await begin();
  const stop = await startIntakeWorker(world);
  try {
    await vi.waitFor(async () => expect((await latest())?.state).toBe('unchanged'), {
      timeout: 15_000,
      interval: 200,
    });
  } finally {
    await stop();
  }
}, 30_000);

test('what has no address is not fetched', async () => {
  const ann = await makePerson();
  const { id } = await makeArticle(ann, ownReportingForm());
  expect(await beginRefetch(ann, { articleId: id, submissionId: uuid() })).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});
