import { v4 as uuid } from 'uuid';
import { expect, test } from 'vitest';

import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

import { readSelected } from './log-page';

test.each([
  ['Yesterday, the palace dismissed it as invention.', 'dismissed it as invention', '11 Nov 2024'],
  ['It rained. In June, he outlined his terms: peace.', 'his terms: peace', 'June 2024'],
  ['The bridge was closed in May.', 'The bridge was closed', ''],
])('the time of saying is read from the whole sentence: %s', async (paragraph, words, saidOn) => {
  const text = `${uuid()}\n\nThe first paragraph.\n\n${paragraph}`;
  const { reference } = await makeArticle(await makePerson(), articleForm({ text }));
  const start = text.indexOf(words);
  const read = await readSelected(reference, [`${start}-${start + words.length}`]);
  expect(read).toMatchObject({ saidOn, passages: [{ words }] });
});
