import { v4 as uuid } from 'uuid';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';
import { startTestSite, type TestSite } from '@/tests/test-site';

import { fetchAgain } from './fetch-again';
import { articlePage } from './page';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const world = { listedHosts: ['localhost'], timeoutMs: 5000 };
const sentences = (number: string) => [
  `Norra has ${number} soldiers at the border, the minister said on Monday in the capital.`,
  'He would not say since when they had been there, nor who had sent them to the border.',
  'The bridge over the river was closed in the night, and people were asked to stay at home.',
  'Nobody in the village could tell when it would be open again, the mayor added in a letter.',
];
const html = (lines: readonly string[]) =>
  `<html><head><title>The border</title></head><body><article>${lines.map((line) => `<p>${line}</p>`).join('')}</article></body></html>`;

test('a page is fetched again, and kept with the version that it makes', async () => {
  const ann = await makePerson();
  site.put('/border', html(sentences('50,000')));
  const article = await makeArticle(
    ann,
    articleForm({
      address: `https://courier.example/${uuid()}`,
      text: sentences('50,000').join('\n\n'),
    }),
  );
  await testDatabase.article.update({
    where: { id: article.id },
    data: { url: `${site.origin}/border` },
  });
  const again = () => fetchAgain(ann, { articleId: article.id, submissionId: uuid() }, world);
  expect(await again()).toMatchObject({ ok: true, changed: false, version: 1 });

  site.put('/border', html(sentences('40,000')));
  expect(await again()).toMatchObject({ ok: true, changed: true, version: 2 });
  expect((await articlePage(ann, article.reference))?.text).toContain('40,000 soldiers');
  expect(
    await testDatabase.articleCapture.findMany({
      where: { articleVersion: { articleId: article.id } },
      select: { way: true, url: true, articleVersion: { select: { number: true } } },
    }),
  ).toEqual([{ way: 'fetched', url: `${site.origin}/border`, articleVersion: { number: 2 } }]);

  site.put('/border', html(['Please sign in to read on. '.repeat(20)]));
  expect(await again()).toMatchObject({
    ok: false,
    message: expect.stringContaining('does not read like this article') as unknown,
  });
  expect((await articlePage(ann, article.reference))?.versions).toBe(2);
});

test('what has no address is not fetched', async () => {
  const ann = await makePerson();
  const { id } = await makeArticle(ann, ownReportingForm());
  expect(await fetchAgain(ann, { articleId: id, submissionId: uuid() }, world)).toMatchObject({
    ok: false,
    reason: 'invalid',
  });
});
