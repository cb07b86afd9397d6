import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { makeCapture } from '@/tests/factories/captures';
import { makePerson } from '@/tests/factories/people';
import { startTestSite } from '@/tests/test-site';

import { fetchArticle } from './fetch-article';
import { keepCapture, packCapture } from './keep-capture';

test('what came is kept as it came, compressed, under its digest', async () => {
  const ann = await makePerson('journalist');
  const { id } = await makeArticle(ann);
  const body = `<p>${'Żółw. '.repeat(1000)}</p>`;
  const capture = await testDatabase.articleCapture.findUniqueOrThrow({
    where: { id: await makeCapture(ann, id, { body }) },
  });
  const raw = capture.raw ?? new Uint8Array();
  expect(raw.length).toBeLessThan(500);
  expect(gunzipSync(raw).toString('utf8')).toBe(body);
  expect(capture.size).toBe(Buffer.byteLength(body));
  expect(capture.digest).toBe(createHash('sha256').update(body).digest('hex'));
});

test('an article is fetched, read and kept', async () => {
  const site = await startTestSite();
  const paragraph = `<p>${'The harbour master said that the ferry lies still. '.repeat(5)}</p>`;
  site.put('/ferry', `<title>Ferry</title>${paragraph}`);
  const fetched = await fetchArticle(`${site.origin}/ferry`, { listedHosts: ['localhost'] });
  await site.stop();
  if (!fetched.ok) throw new Error(fetched.message);
  expect(fetched.read.found.title?.value).toBe('Ferry');
  const ann = await makePerson('journalist');
  const article = await makeArticle(ann);
  const version = await testDatabase.articleVersion.findFirstOrThrow({
    where: { articleId: article.id },
  });
  const about = { versionId: version.id, words: fetched.read.words, personId: ann.id };
  const packed = await packCapture(fetched.capture);
  await testDatabase.$transaction((tx) => keepCapture(tx, packed, { ...about, at: new Date() }));
  expect(
    await testDatabase.articleCapture.findFirst({ where: { articleVersionId: version.id } }),
  ).toMatchObject({
    way: 'fetched',
    url: `${site.origin}/ferry`,
    contentType: 'text/html; charset=utf-8',
  });
});
