import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { awake, open } from './forms';

test('the palette leads anywhere by the keyboard, also while somebody types', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const { id } = await makeArticle(
    reporter,
    articleForm({ text: `The ferry runs, says ${mark}.` }),
  );
  const statement = `The ferry of ${mark} runs at night.`;
  const { reference } = await makeAttribution(reporter, id, { claim: { text: statement } });
  const claim = reference.split('/')[0] ?? '';
  const page = await openAs(reporter);
  const palette = page.getByRole('dialog', { name: 'Go anywhere, create anything' });
  const line = palette.getByRole('combobox');
  const chosen = palette.getByRole('option', { selected: true });

  await test.step('it opens above a field and closes again, which keeps what was typed', async () => {
    await open(page, '/claims/new');
    const field = page.getByRole('textbox', { name: /^Statement/ });
    await field.fill('The ferry');
    await page.keyboard.press('Control+k');
    await expect(line).toBeFocused();
    await expect(palette.getByRole('group', { name: 'Create' })).toBeVisible();
    await expect(palette.getByRole('option', { name: 'People' })).toHaveCount(0);
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field).toHaveValue('The ferry');
  });

  await test.step('words find a claim, the arrows choose it', async () => {
    await open(page, '/stories');
    await page.keyboard.press('Meta+k');
    await line.fill(`ferry ${mark}`);
    const option = palette.getByRole('option', { name: statement });
    await expect(option).toBeVisible();
    await expect(chosen).toHaveCount(1);
    await expect(async () => {
      await page.keyboard.press('ArrowDown');
      await expect(chosen).toContainText(statement, { timeout: 200 });
    }).toPass();
    await expect(line).toHaveAttribute(
      'aria-activedescendant',
      (await chosen.getAttribute('id')) ?? '',
    );
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/claims/${claim}`);
  });

  await test.step('a page is found by the beginnings of its words', async () => {
    await awake(page);
    await page.keyboard.press('Control+k');
    await line.fill('add art');
    await expect(chosen).toContainText('Add an article');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL('/articles/new');
  });

  await test.step('where one was stands first, and a reference is enough', async () => {
    await awake(page);
    await page.keyboard.press('Control+k');
    const recent = palette.getByRole('group', { name: 'Recent' });
    await expect(recent.getByRole('option').first()).toContainText(statement);
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(mark);
    await line.fill(claim.toLowerCase());
    await expect(chosen).toContainText(claim);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(`/claims/${claim}`);
  });
});

test('without JavaScript the search in the bar remains', async ({ colleague, openAs, mark }) => {
  const reporter = await colleague('journalist');
  const page = await openAs(reporter, { javaScriptEnabled: false });
  await page.goto('/stories');
  await expect(page.getByRole('button', { name: 'Go anywhere, create anything' })).toHaveCount(0);
  await page.getByRole('searchbox', { name: 'Search' }).fill(mark);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/search\\?q=${mark}`));
});
