import { database } from '@/server/database/client';
import { recordKnower } from '@/server/source/known-identity';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';

import { expect, test } from './fixtures';
import { open, unfold } from './forms';
import { accept, attributionAddress, claimAddress } from './logging';
import { prepareClaim, sourceOf } from './prepared';

test.use({ expectedComplaints: [/status of 404/] });

test('what is off the record is seen by its author and by editors alone', async ({
  colleague,
  openAs,
  mark,
}) => {
  const author = await colleague('journalist', 'Jon Berg');
  const { claim, statement, attribution: first } = await prepareClaim(author, mark);
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
    await page.goto(claimAddress(first));
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
    claimAddress(first),
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
  await other.goto(claimAddress(first));
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(statement);
  for (const address of ['', '/edit']) {
    await other.goto(`${attributionAddress(hidden.reference)}${address}`);
    await expect(other.getByText('There is nothing at this address.')).toBeVisible();
  }

  await test.step('opened by its author it stays so until an editor accepts', async () => {
    const hers = await openAs(author);
    await open(hers, `${attributionAddress(hidden.reference)}/edit`);
    await unfold(hers.getByRole('main'), 'More');
    await hers.getByLabel('Agreed level').selectOption('on background');
    await hers.getByRole('button', { name: 'Save the attribution' }).click();
    await expect(hers).toHaveURL(attributionAddress(hidden.reference));
    const waits = 'It stays off the record until an editor accepts that it is opened.';
    await expect(hers.getByText(waits)).toBeVisible();
    await other.goto(attributionAddress(hidden.reference));
    await expect(other.getByText('There is nothing at this address.')).toBeVisible();

    const editor = await colleague('editor');
    const since = { personId: editor.id, since: '2024-11-10', how: 'was told by the reporter' };
    const { speakerId } = await database.attribution.findUniqueOrThrow({
      where: { id: hidden.id },
    });
    const submissionId = crypto.randomUUID();
    done(await recordKnower(editor, speakerId ?? '', { submissionId, ...since }));
    await accept(await openAs(editor), hidden.reference);
    await other.goto(attributionAddress(hidden.reference));
    await expect(other.getByText(words).first()).toBeVisible();
  });
});
