import { expect, test } from 'vitest';

import { testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';
import { makePerson } from '@/tests/factories/people';

test('figures and instants are as exact through a relation as in their own table', async () => {
  const ann = await makePerson();
  const { id } = await makeArticle(ann);
  const { id: rowId } = await makeAttribution(ann, id, {
    claim: { text: 'How many grains of sand there are', about: 'quantity' },
  });
  const figure = '90071992547409931234567.000000123456789';
  await testDatabase.attribution.update({
    where: { id: rowId },
    data: { figureLow: figure, figureHigh: figure, qualifier: 'exactly' },
  });
  const row = await testDatabase.attribution.findUniqueOrThrow({ where: { id: rowId } });
  const { attributions } = await testDatabase.claim.findUniqueOrThrow({
    where: { id: row.claimId },
    include: { attributions: true },
  });
  expect(row.figureLow?.toFixed()).toBe(figure);
  expect(attributions).toEqual([row]);
});
