import { v4 as uuid } from 'uuid';

import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { open, unfold } from './forms';
import { prepareClaim, sourceOf } from './prepared';

/*
 * One person who stands on the desk twice, one claim that does, and what is known about origins.
 */

test('two spellings of one person are merged after a look at what it does, and taken apart again', async ({
  colleague,
  openAs,
  mark,
}) => {
  const [reporter, editor] = [await colleague('journalist'), await colleague('editor')];
  const prepared = await prepareClaim(reporter, mark);
  const other = await makeActorSource(reporter, { name: `Selenskyj ${mark}` });
  const row = await makeAttribution(reporter, prepared.articleId, {
    claim: { text: prepared.claim },
    attribution: { speaker: { id: other.id } },
  });
  for (const id of [prepared.attributionId, row.id]) done(await decide(editor, id));
  const kept = await sourceOf(prepared.attributionId);

  const page = await openAs(editor);
  await open(page, `/sources/S-${other.number}`);
  await page.getByRole('link', { name: 'Merge into another…' }).click();
  await page.getByRole('combobox', { name: 'The source that stays' }).fill(kept);
  await page.getByRole('combobox', { name: 'The source that stays' }).press('Escape');
  await page.getByRole('button', { name: 'Show what it does' }).click();
  const change = page.getByRole('listitem').filter({ hasText: prepared.claim });
  await expect(change).toContainText('Corroborated by 2 origins');
  await expect(change).toContainText('Reported by 1 origin');
  await expectAccessible(page);
  await page.getByLabel('Reason').fill('The same man, in another spelling.');
  await page.getByRole('button', { name: `Merge S-${other.number} into ${kept}` }).click();

  await expect(page).toHaveURL(new RegExp(`/sources/${kept}$`));
  await expect(page.getByText(`as Selenskyj ${mark}`)).toBeVisible();
  await expect(page.getByText(`Also written Selenskyj ${mark}`)).toBeVisible();
  await expectAccessible(page);
  await open(page, `/claims/${prepared.claim}`);
  await expect(page.locator('.status-line')).toContainText('Reported by 1 origin');

  await open(page, `/sources/S-${other.number}`);
  await expect(page.getByText('Merged into another source')).toBeVisible();
  const undo = await unfold(page.locator('main'), 'Undo the merge');
  await undo.getByLabel('Reason').fill('They are two men after all.');
  await undo.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page.getByRole('link', { name: 'Merge into another…' })).toBeVisible();
  await open(page, `/claims/${prepared.claim}`);
  await expect(page.locator('.status-line')).toContainText('Corroborated by 2 origins');
});

test('two claims that are one are merged, come under re-review, and are taken apart again', async ({
  colleague,
  openAs,
  mark,
}) => {
  const [reporter, editor] = [await colleague('journalist'), await colleague('editor')];
  const kept = await prepareClaim(reporter, mark);
  const moved = await prepareClaim(reporter, `${mark} again`, {
    speaker: { text: `The mayor of ${mark}`, kind: 'person' },
  });
  for (const { attributionId } of [kept, moved]) done(await decide(editor, attributionId));

  const page = await openAs(editor);
  await open(page, `/claims/${moved.claim}`);
  await page.getByRole('link', { name: 'Merge into another claim…' }).click();
  await page.getByRole('combobox', { name: 'The claim that stays' }).fill(kept.claim);
  await page.getByRole('combobox', { name: 'The claim that stays' }).press('Escape');
  await page.getByRole('button', { name: 'Show what it does' }).click();
  await expect(
    page.getByText('One attribution moves. One was accepted under other words'),
  ).toBeVisible();
  await expect(page.locator('.merge-change')).toContainText('Corroborated by 2 origins');
  await expectAccessible(page);
  await page.getByLabel('Reason').fill('One opening, told twice.');
  await page.getByRole('button', { name: `Merge ${moved.claim} into ${kept.claim}` }).click();

  await expect(page).toHaveURL(new RegExp(`/claims/${kept.claim}$`));
  await expect(page.locator('.status-line')).toContainText('Corroborated by 2 origins');
  await expect(page.locator('.status-line')).toContainText('under re-review');
  await open(page, `/claims/${moved.claim}/attributions/1`);
  await expect(page).toHaveURL(new RegExp(`/claims/${kept.claim}/attributions/2$`));

  await open(page, `/claims/${moved.claim}`);
  await expect(page.getByText('This claim was merged into another')).toBeVisible();
  await expectAccessible(page);
  const undo = await unfold(page.locator('main'), 'Undo the merge');
  await undo.getByLabel('Reason').fill('Two bridges.');
  await undo.getByRole('button', { name: 'Undo the merge' }).click();
  await expect(page).toHaveURL(new RegExp(`/claims/${moved.claim}$`));
  await expect(page.locator('.status-line')).toContainText('Reported by 1 origin');
  await expect(page.locator('.status-line')).not.toContainText('re-review');
});

test('marks settle how many origins there are, and who was named is one with the name', async ({
  colleague,
  openAs,
  mark,
}) => {
  const [reporter, editor, second] = [
    await colleague('journalist'),
    await colleague('editor'),
    await colleague('editor'),
  ];
  const official = await makeUnnamed(reporter, { name: `an official of ${mark}` });
  const diplomat = await makeUnnamed(reporter, { name: `a diplomat of ${mark}` });
  const prepared = await prepareClaim(reporter, mark, { speaker: { id: official.id } });
  const row = await makeAttribution(reporter, prepared.articleId, {
    claim: { text: prepared.claim },
    attribution: { speaker: { id: diplomat.id } },
  });
  for (const id of [prepared.attributionId, row.id]) done(await decide(editor, id));

  const page = await openAs(editor);
  await open(page, `/claims/${prepared.claim}`);
  await expect(page.locator('.status-line')).toContainText('1–2 origins');
  await page.getByRole('link', { name: 'Same origin, different people…' }).click();
  await expect(page.getByRole('heading', { name: 'Who asserts it: 1–2 origins' })).toBeVisible();
  await expectAccessible(page);
  const same = page.locator('#same-origin');
  await same.getByLabel('One', { exact: true }).selectOption({ index: 1 });
  await same.getByLabel('The other').selectOption({ index: 2 });
  await same.getByLabel('How you know').fill('Both papers say so.');
  await same.getByRole('button', { name: 'Mark as the same origin' }).click();
  await expect(page.getByRole('heading', { name: 'Who asserts it: 1 origin' })).toBeVisible();
  const fold = await unfold(page.locator('.mark-list'), 'Withdraw the mark');
  await fold.getByLabel('Reason').fill('They are two.');
  await fold.getByRole('button', { name: 'Withdraw the mark' }).click();
  await expect(page.getByRole('heading', { name: 'Who asserts it: 1–2 origins' })).toBeVisible();

  const different = page.locator('#different-people');
  await different.getByLabel('One', { exact: true }).selectOption({ index: 1 });
  await different.getByLabel('The other').selectOption({ index: 2 });
  await different.getByLabel('How you know').fill('One is in Moscow, one in Kyiv.');
  await different.getByRole('button', { name: 'Mark as different people' }).click();
  await expect(page.getByText('awaits a second editor')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Confirm: different people' })).toHaveCount(0);

  const others = await openAs(second);
  await open(others, `/claims/${prepared.claim}/origins`);
  await others.getByRole('button', { name: 'Confirm: different people' }).click();
  await expect(others.getByRole('heading', { name: 'Who asserts it: 2 origins' })).toBeVisible();
  await expectAccessible(others);

  const name = `Anna ${uuid().slice(0, 8)}`;
  await open(others, `/sources/S-${official.number}`);
  const form = await unfold(others.locator('main'), 'Note who it was named as');
  await form.getByRole('combobox', { name: 'Named as' }).fill(name);
  await form.getByRole('combobox', { name: 'Named as' }).press('Escape');
  await form.getByLabel('Named on').fill('13 Nov 2024');
  await form.getByLabel('How we know').fill('The ministry named her.');
  await form.getByRole('button', { name: 'Note it' }).click();
  await expect(others.getByText(`Named as`).first()).toContainText(name);
  await expectAccessible(others);
  await others.getByRole('link', { name }).first().click();
  await expect(others.getByRole('heading', { name: 'Was an unnamed source' })).toBeVisible();
});
