import { expect, test } from 'vitest';

import { annotationsOf } from '@/interchange/web-annotation';
import { placeOf } from '@/interchange/text-selectors';
import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

import { withdrawAttribution } from '../attribution/withdraw-attribution';
import { annotatedText } from './annotations';

const text = '👍 The mayor denied it.\n\n👩🏽‍💻 A clerk said: “The cafe\u0301 opens in May.”';
const claim = { text: 'The café opens in May.' };

async function exported(reference: string) {
  const found = await annotatedText(reference, 1);
  if (!found) throw new Error('There is no such version.');
  const document = annotationsOf('https://desk.example', found);
  return { text: found.text, annotations: document.first.items, total: document.total };
}

test('passages leave with selectors that lead back to their words', async () => {
  const ann = await makePerson();
  const article = await makeArticle(ann, articleForm({ text }));
  const words = ['The cafe\u0301 opens in May', 'The mayor denied it'];
  const row = await makeAttribution(ann, article.id, {
    claim,
    attribution: { passages: words.map((each) => ({ words: each })) },
  });
  const found = await exported(article.reference);
  expect(found.total).toBe(2);
  const read = found.annotations.map(({ target }) => {
    const place = placeOf(found.text, target.selector);
    return place && found.text.slice(place.start, place.end);
  });
  expect(read).toEqual(words.toReversed());
  expect(found.annotations[0]).toMatchObject({
    body: [
      {
        id: `https://desk.example/claims/C-${row.claimNumber}/attributions/${row.number}`,
      },
      { value: 'asserts' },
    ],
    target: { source: `https://desk.example/articles/${article.reference}/versions/1` },
  });
});

test('what is off the record or withdrawn leaves nothing, whoever asks', async () => {
  const ann = await makePerson();
  const article = await makeArticle(ann, ownReportingForm({ text }));
  const said = (attribution: object) =>
    makeAttribution(ann, article.id, {
      claim,
      attribution: { speaker: { text: 'a city official', kind: 'unnamed' }, ...attribution },
    });
  await said({ level: 'off_record' });
  const { id } = await said({ passages: [{ words: 'The mayor denied it' }] });
  expect((await exported(article.reference)).total).toBe(1);
  done(await withdrawAttribution(ann, { id, reason: 'by mistake' }));
  expect((await exported(article.reference)).total).toBe(0);
});

test('there is no document of a version that is not there', async () => {
  const { reference } = await makeArticle(await makePerson());
  expect(await annotatedText(reference, 2)).toBeNull();
  expect(await annotatedText('A-999999', 1)).toBeNull();
});
