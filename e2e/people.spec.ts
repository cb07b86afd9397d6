import { password } from '@/tests/factories/accounts';

import { expect, test } from './fixtures';
import { awake, open } from './forms';
import { attributionAddress } from './logging';
import { prepareClaim } from './prepared';

test('an invitation makes a journalist, who has a journalist’s limits', async ({
  page,
  colleague,
  openAs,
  mark,
}) => {
  const admin = await colleague('admin', 'Ana Marković');
  const address = `${mark.toLowerCase()}@example.org`;
  const desk = await openAs(admin);

  const link = await test.step('an admin invites', async () => {
    await open(desk, '/people');
    await desk.getByLabel('E-mail address').fill(address);
    await desk.getByRole('radio', { name: /^Journalist/i }).check();
    await desk.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(desk.getByText(`${address} is invited. Pass the link on yourself.`)).toBeVisible();
    return (await desk.getByText(/\/invitation\//).textContent()) ?? '';
  });

  await test.step('the link makes an account, once', async () => {
    await page.goto(link);
    await expect(page.getByText(address)).toBeVisible();
    await page.getByLabel('Your name').fill('Jon Berg');
    await page.getByLabel('Password').fill('password1234');
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByRole('alert').filter({ hasText: /password/i })).toBeVisible();
    await expect(page.getByLabel('Your name')).toHaveValue('Jon Berg');
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Make my account' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims');
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'This invitation no longer works',
    );
  });

  await test.step('people are not a journalist’s business', async () => {
    await page.goto('/claims');
    const places = page.getByRole('navigation', { name: 'Desk' });
    await expect(places.getByRole('link', { name: 'Claims' })).toBeVisible();
    await expect(places.getByRole('link', { name: 'People' })).toHaveCount(0);
    await page.goto('/people');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('People');
    await expect(page.getByText(admin.email)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Invite' })).toHaveCount(0);
  });

  await test.step('a journalist’s sign-off is not offered', async () => {
    const { attribution } = await prepareClaim(await colleague('journalist'), mark);
    await page.goto(attributionAddress(attribution));
    await expect(page.getByRole('main')).toContainText('The minister');
    await expect(page.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  });

  await test.step('switching the account off signs out at once', async () => {
    await open(desk, '/people');
    const row = desk.getByRole('row').filter({ hasText: address }).first();
    await row.getByText('Deactivate…').click();
    await row.getByRole('button', { name: 'Deactivate Jon Berg' }).click();
    await expect(desk.getByText('The account is switched off')).toBeVisible();
    await page.goto('/claims');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await awake(page);
    await page.getByLabel('E-mail address').fill(address);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'switched off' })).toBeVisible();
  });
});

test('a sign-off is refused to somebody who is no editor any more', async ({
  colleague,
  openAs,
  mark,
}) => {
  const admin = await colleague('admin');
  const editor = await colleague('editor', `Edda ${mark}`);
  const { attribution } = await prepareClaim(await colleague('journalist'), mark);
  const review = await openAs(editor);
  await open(review, attributionAddress(attribution));

  const desk = await openAs(admin);
  await open(desk, '/people');
  const row = desk.getByRole('row').filter({ hasText: editor.email }).first();
  await row.getByRole('combobox', { name: /^Role of/ }).selectOption('Journalist');
  await row.getByRole('button', { name: 'Change' }).click();
  await expect(desk.getByText('The role is changed. It counts from now on.')).toBeVisible();

  await review.getByRole('button', { name: 'Accept' }).click();
  await expect(review.getByRole('alert').filter({ hasText: /editor/i })).toBeVisible();
  await review.reload();
  await expect(review.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  await expect(review.getByText('awaits sign-off').first()).toBeVisible();
});
