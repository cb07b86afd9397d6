import type { Page } from '@playwright/test';

import { password } from '@/tests/factories/accounts';
import { presentCode } from '@/tests/factories/second-factor';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { open } from './forms';
import { attributionAddress } from './logging';
import { prepareClaim } from './prepared';

/* These journeys change what holds for everybody: they run alone, after all others. */
test.describe.configure({ mode: 'default' });

async function saveSettings(desk: Page, reason: string): Promise<void> {
  await desk.getByRole('textbox', { name: 'Reason' }).fill(reason);
  await desk.getByRole('button', { name: 'Save' }).click();
  await expect(desk.getByText('The settings are saved.')).toBeVisible();
  await expect(desk.getByText(`“${reason}”`).first()).toBeVisible();
}

test('a newsroom with a single editor switches the two-person rule off, and on again', async ({
  colleague,
  openAs,
  mark,
}) => {
  const editor = await colleague('editor', 'Edda Lind');
  const desk = await openAs(await colleague('admin', 'Ana Marković'));
  const review = await openAs(editor);
  const first = await prepareClaim(editor, mark);
  const second = await prepareClaim(editor, `${mark}ville`);
  const refusal = review.getByText('You wrote part of this attribution as it stands.');

  await test.step('while it holds, own work is not offered for a decision', async () => {
    await open(review, attributionAddress(first.attribution));
    await expect(refusal).toBeVisible();
    await expect(review.getByRole('button', { name: 'Accept' })).toHaveCount(0);
  });

  await test.step('an admin switches it off, with a reason', async () => {
    await open(desk, '/settings');
    for (const width of [1440, 390]) {
      await desk.setViewportSize({ width, height: 900 });
      await expectAccessible(desk);
      await expectNoSidewaysScrolling(desk);
    }
    await desk.getByRole('button', { name: 'Save' }).click();
    await expect(desk.getByRole('alert').filter({ hasText: 'reason is missing' })).toBeVisible();
    await desk.getByRole('radio', { name: /^Off/ }).check();
    await saveSettings(desk, `Edda is the only editor in ${mark}.`);
  });

  await test.step('the editor signs own work off, and every page says so', async () => {
    await open(review, attributionAddress(first.attribution));
    await expect(review.getByText('so you may decide, and the sign-off will say so')).toBeVisible();
    await review.getByRole('button', { name: 'Accept' }).click();
    await expect(review.getByText('Signed off by its own author:')).toBeVisible();
    await expect(
      review.getByText('accepted an attribution, being its author').first(),
    ).toBeVisible();
    await expectAccessible(review);
  });

  await test.step('switched on again it holds, and the sign-off goes on saying it', async () => {
    await open(review, attributionAddress(second.attribution));
    await desk.getByRole('radio', { name: /^On/ }).check();
    await saveSettings(desk, `A second editor came to ${mark}.`);
    await review.getByRole('button', { name: 'Accept' }).click();
    await expect(refusal).toBeVisible();
    await open(review, attributionAddress(first.attribution));
    await expect(review.getByText('Signed off by its own author:')).toBeVisible();
  });
});

test('who needs a second factor and has none does nothing before it is set up', async ({
  page,
  colleague,
  openAs,
  mark,
}) => {
  const admin = await colleague('admin', 'Ana Marković');
  const editor = await colleague('editor', 'Edda Lind');
  const desk = await openAs(admin);
  const title = page.getByRole('heading', { level: 1 });

  await open(desk, '/settings');
  await desk.getByRole('checkbox', { name: 'Editors' }).check();
  await saveSettings(desk, `A phone was stolen in ${mark}.`);

  await test.step('signing in leads to setting it up, and nowhere else', async () => {
    await page.goto('/articles');
    await page.getByLabel('E-mail address').fill(editor.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(title).toHaveText('Second factor');
    await expect(page.getByText('Your newsroom wants a second factor')).toBeVisible();
    await expectAccessible(page);
    for (const address of ['/claims', '/account', '/sign-in', '/sources/new']) {
      await page.goto(address);
      await expect(title).toHaveText('Second factor');
    }
  });

  await test.step('set up, the desk opens where it was wanted', async () => {
    await page.goto('/articles');
    await page.getByRole('button', { name: 'Begin' }).click();
    const key = (await page.locator('.app-key-secret').textContent()) ?? '';
    await page.getByLabel('The code that your app shows now').fill(presentCode(key));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByRole('link', { name: 'Go on' }).click();
    await expect(title).toHaveText('Articles');
    await page.goto('/account');
    await expect(
      page.getByText('Your newsroom wants a second factor for your role.'),
    ).toBeVisible();
    await expect(page.getByText('Remove the second factor…')).toHaveCount(0);
  });

  await test.step('it is wanted no more', async () => {
    await desk.getByRole('checkbox', { name: 'Editors' }).uncheck();
    await saveSettings(desk, `The phone came back to ${mark}.`);
  });
});
