import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makeActorSource } from '@/tests/factories/sources';

import { expect, test } from './fixtures';
import { awake, chooseStance, open } from './forms';
import { loggedReference, startLogging, writeClaim } from './logging';
import { prepareClaim } from './prepared';

test('the keyboard alone finds a misspelled name and creates a new source in place', async ({
  colleague,
  openAs,
  mark,
}) => {
  const journalist = await colleague('journalist');
  const zelensky = `Volodymyr Zelensky-${mark}`;
  await makeActorSource(journalist, { name: zelensky });
  const { reference } = await makeArticle(
    journalist,
    articleForm({ text: `He said that ${mark} holds.` }),
  );
  const page = await openAs(journalist);
  await open(page, `/articles/${reference}/log`);
  const keys = page.keyboard;
  const form = page.getByRole('region', { name: 'The attribution' });
  const claim = form.getByRole('combobox', { name: 'Claim', exact: true });
  const speaker = form.getByRole('combobox', { name: 'Speaker', exact: true });

  await claim.focus();
  await keys.type(`${mark} holds.`);
  const createClaim = page.getByRole('option', { name: `Create “${mark} holds.” as a new claim` });
  await expect(createClaim).toBeVisible();
  await keys.press('ArrowUp');
  await expect(createClaim).toHaveAttribute('aria-selected', 'true');
  await keys.press('Enter');
  await expect(form.getByText('Will be created as a new claim.')).toBeVisible();

  await test.step('Zelenskiy finds Zelensky', async () => {
    await speaker.focus();
    await keys.type(`Zelenskiy-${mark}`);
    const found = page.getByRole('option', { name: zelensky });
    await expect(found).toBeVisible();
    await keys.press('ArrowDown');
    await expect(found).toHaveAttribute('aria-selected', 'true');
    await expect(speaker).toHaveAttribute('aria-activedescendant', /.+/);
    await keys.press('Enter');
    await expect(speaker).toHaveValue(zelensky);
    await expect(speaker).toHaveAttribute('aria-expanded', 'false');
  });

  await test.step('Escape closes the list and keeps the text', async () => {
    await keys.press('ControlOrMeta+A');
    await keys.type(`A captain of ${mark}`);
    await expect(speaker).toHaveAttribute('aria-expanded', 'true');
    await keys.press('Escape');
    await expect(speaker).toHaveAttribute('aria-expanded', 'false');
    await expect(speaker).toHaveValue(`A captain of ${mark}`);
  });

  await test.step('a new source is created in place', async () => {
    await keys.press('ArrowDown');
    const create = page.getByRole('option', {
      name: `Create “A captain of ${mark}” as a new source`,
    });
    await expect(create).toBeVisible();
    await keys.press('ArrowUp');
    await expect(create).toHaveAttribute('aria-selected', 'true');
    await keys.press('Enter');
    await expect(speaker).toHaveValue(`A captain of ${mark}`);
    await expect(claim).toHaveValue(`${mark} holds.`);
  });

  await test.step('the rest of the form, up to logging', async () => {
    await form.getByRole('radio', { name: 'asserts' }).focus();
    await keys.press('Space');
    await form.getByRole('textbox', { name: 'Words' }).focus();
    await keys.type(`He said that ${mark} holds.`);
    await form.getByRole('button', { name: 'Log it', exact: true }).focus();
    await keys.press('Enter');
    const logged = await loggedReference(page);
    await page.goto(`/claims/${logged.split('/')[0]}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${mark} holds.`);
    await expect(page.getByRole('link', { name: `A captain of ${mark}` }).first()).toBeVisible();
  });
});

test('Ctrl Enter logs while the list of a field is open', async ({ colleague, openAs, mark }) => {
  const journalist = await colleague('journalist');
  const { article } = await prepareClaim(journalist, mark);
  const page = await openAs(journalist);
  const form = await startLogging(page, article, `The minister said that the bridge`);
  await form.getByRole('combobox', { name: 'Speaker', exact: true }).click();
  await page.getByRole('option', { name: `The minister of ${mark}` }).click();
  await chooseStance(form, 'asserts');
  const claim = form.getByRole('combobox', { name: 'Claim', exact: true });
  await claim.click();
  await page.keyboard.type(`A third bridge at ${mark} will open.`);
  await expect(claim).toHaveAttribute('aria-expanded', 'true');
  await page.keyboard.press('Control+Enter');
  await loggedReference(page);
});

test('one press logs and goes on with the same words, or with the same claim', async ({
  colleague,
  openAs,
  mark,
}) => {
  const journalist = await colleague('journalist');
  const { article, statement } = await prepareClaim(journalist, mark);
  const page = await openAs(journalist);
  const minister = `The minister of ${mark}`;
  const words = 'The minister said that the bridge would open in May.';
  const form = await startLogging(page, article, words);
  await writeClaim(form, `A second bridge at ${mark} will open.`);
  await form.getByRole('combobox', { name: 'Speaker', exact: true }).click();
  await page.getByRole('option', { name: minister }).click();
  await chooseStance(form, 'asserts');

  await page.getByRole('button', { name: 'Log, then same words, another claim' }).click();
  await loggedReference(page);
  await awake(page);
  await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue(words);
  await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(minister);
  await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue('');
  await form.getByRole('combobox', { name: 'Claim', exact: true }).click();
  await page.getByRole('option', { name: statement }).click();
  await chooseStance(form, 'confirms');

  await page.getByRole('button', { name: 'Log, then same claim, another speaker' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Log an attribution to C-\d+$/);
  await awake(page);
  await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(statement);
  await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue('');
  await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue('');
});
