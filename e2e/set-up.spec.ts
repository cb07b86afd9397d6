import { createSetupLink } from '@/server/person/setup-link';
import { password } from '@/tests/factories/accounts';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { ferryArticle } from './articles';
import { expect, test } from './fixtures';
import { chooseStance, nameSource } from './forms';
import { addArticle, claimAddress, logIt, startLogging, writeClaim } from './logging';

const emptyPages = [
  { address: '/claims', title: 'No claim is on the desk yet.', next: 'Log from an article' },
  { address: '/articles', title: 'No articles yet', next: 'Add an article' },
  { address: '/sources', title: 'No sources yet', next: 'Add a source' },
  { address: '/stories', title: 'No stories yet', next: 'Start a story' },
  { address: '/review', title: 'Nothing awaits sign-off.', next: 'See all claims' },
];

test('from the set-up link to the first claim', async ({ page }) => {
  test.setTimeout(180_000);
  const link = await createSetupLink();

  await test.step('before there is an account, signing in points to the link', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { name: 'Nobody has an account yet' })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('the link makes the first account, an admin’s', async () => {
    await page.goto(link ?? '');
    await expectAccessible(page);
    await page.getByLabel('Your name').fill('Ana Marković');
    await page.getByLabel('E-mail address').fill('ana@example.org');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Claims' })).toBeVisible();
    await expect(
      page.getByRole('navigation', { name: 'Desk' }).getByRole('link', { name: 'People' }),
    ).toBeVisible();
  });

  await test.step('the link works once', async () => {
    await page.goto(link ?? '');
    await expect(
      page.getByRole('heading', { name: 'This set-up link no longer works' }),
    ).toBeVisible();
  });

  for (const { address, title, next } of emptyPages) {
    await test.step(`the empty page ${address} says what to do`, async () => {
      await page.goto(address);
      await expect(page.getByText(title, { exact: true })).toBeVisible();
      const main = page.getByRole('main');
      await expect(main.getByRole('link', { name: next }).first()).toBeVisible();
      for (const width of [1440, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await expectAccessible(page);
        await expectNoSidewaysScrolling(page);
      }
      await page.setViewportSize({ width: 1440, height: 900 });
    });
  }

  await test.step('the first claim is logged from a pasted article', async () => {
    const statement = 'The ferry to the island has stopped running.';
    await page.goto('/claims');
    await page.getByRole('link', { name: 'Log from an article' }).click();
    await expect(page.getByRole('heading', { name: 'Add an article' })).toBeVisible();

    const article = await addArticle(page, {
      title: ferryArticle.title,
      publisher: 'The Island Gazette',
      published: '12 Nov 2024',
      text: ferryArticle.text,
    });
    await expect(page.getByText('Nothing logged yet')).toBeVisible();

    const form = await startLogging(page, article, ferryArticle.words.harbourMaster);
    await writeClaim(form, statement);
    await nameSource(form, 'Speaker', 'Nils Aker', { kind: 'person' });
    await chooseStance(form, 'asserts');
    const reference = await logIt(page);

    await page.getByRole('link', { name: `Go to ${reference.split('/')[0]}` }).click();
    await expect(page).toHaveURL(claimAddress(reference));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement);
    await expect(
      page.getByText('Nothing accepted says so or denies it; 1 awaits sign-off.'),
    ).toBeVisible();
  });
});
