import { expect, test } from 'vitest';

import { makeArticle } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

import { articleList } from './queries';

test('the newest first, fifty a page, there and back again', { timeout: 60_000 }, async () => {
  const ann = await makePerson();
  expect(await articleList({})).toEqual({ rows: [], older: null, newer: null });
  const added: string[] = [];
  for (let number = 0; number < 103; number++) added.unshift((await makeArticle(ann)).reference);
  const references = (page: { rows: { reference: string }[] }) =>
    page.rows.map(({ reference }) => reference);

  const first = await articleList({});
  expect(references(first)).toEqual(added.slice(0, 50));
  expect(first.newer).toBeNull();
  const second = await articleList({ olderThan: first.older ?? '' });
  expect(references(second)).toEqual(added.slice(50, 100));
  const third = await articleList({ olderThan: second.older ?? '' });
  expect(references(third)).toEqual(added.slice(100));
  expect(third.older).toBeNull();
  expect(references(await articleList({ newerThan: third.newer ?? '' }))).toEqual(
    added.slice(50, 100),
  );
  const backAtFirst = await articleList({ newerThan: second.newer ?? '' });
  expect(references(backAtFirst)).toEqual(added.slice(0, 50));
  expect(backAtFirst.newer).toBeNull();
  expect(references(await articleList({ olderThan: 'nonsense' }))).toEqual(added.slice(0, 50));
});
