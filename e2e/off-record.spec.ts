import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';

import { expect, test } from './fixtures';
import { attributionAddress, claimAddress } from './logging';
import { prepareClaim, sourceOf } from './prepared';

test.use({ expectedComplaints: [/status of 404/] });

test('what is off the record is seen by its author and by editors alone', async ({
  colleague,
  openAs,
  mark,
}) => {
  const author = await colleague('journalist', 'Jon Berg');
  const { claim, statement, attribution: open } = await prepareClaim(author, mark);
  const article = await makeArticle(
    author,
    ownReportingForm({
      title: `A walk near ${mark}`,
      text: `We walked along the river near ${mark}.\n\nThe concrete of ${mark} is cracked, he said.`,
    }),
  );
  const speaker = `an engineer from ${mark}`;
  const words = `The concrete of ${mark} is cracked, he said.`;
  const hidden = await makeAttribution(author, article.id, {
    claim: { text: claim },
    attribution: {
      speaker: { text: speaker, kind: 'unnamed' },
      stance: 'denies',
      level: 'off_record',
      passages: [{ words }],
    },
  });
  const source = await sourceOf(hidden.id);

  for (const person of [author, await colleague('editor')]) {
    const page = await openAs(person);
    await page.goto(claimAddress(open));
    const apart = page.getByRole('region', { name: 'Off the record: counted nowhere' });
    await expect(apart.getByText(words)).toBeVisible();
    await expect(page.getByText('1 awaits sign-off.')).toBeVisible();
    await page.goto(attributionAddress(hidden.reference));
    await expect(page.getByText('Off the record: counted nowhere')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
    await page.goto(`/claims/${claim}/history`);
    await expect(page.getByRole('main')).toContainText(words);
  }

  const other = await openAs(await colleague('journalist'));
  const places = [
    claimAddress(open),
    `/claims/${claim}/history`,
    '/claims',
    '/review',
    `/articles/${article.reference}`,
    `/articles/${article.reference}/history`,
    `/sources/${source}`,
    '/sources',
  ];
  for (const place of places) {
    await test.step(`nothing of it at ${place}`, async () => {
      await other.goto(place);
      const main = other.getByRole('main');
      await expect(main).toBeVisible();
      const seen = await other.content();
      expect(seen).not.toContain(hidden.reference);
      expect(seen).not.toContain('off_record');
      if (!place.startsWith('/articles/')) expect(seen).not.toContain(words);
      if (!place.startsWith('/sources')) expect(seen).not.toContain(speaker);
    });
  }
  await other.goto(claimAddress(open));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(statement);
  for (const address of ['', '/edit']) {
    await other.goto(`${attributionAddress(hidden.reference)}${address}`);
    await expect(other.getByText('There is nothing at this address.')).toBeVisible();
  }
});
