import { makeClaim } from '@/tests/factories/claims';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { open } from './forms';

test('while a statement is typed, the claims on the desk that say the like stand below it', async ({
  colleague,
  openAs,
  mark,
}) => {
  const journalist = await colleague('journalist');
  const { reference } = await makeClaim(journalist, {
    statement: `The lighthouse of ${mark} was sold to a hotel.`,
    context: `Auction at ${mark}`,
  });
  const page = await openAs(journalist);
  await open(page, '/claims/new');
  const statement = page.getByRole('textbox', { name: 'Statement' });
  const before = page.locator('.logged-before');
  await expect(before).toBeHidden();

  await statement.fill(`A hotel bought ${mark}’s lighthouses`);
  const claim = before.getByRole('link', { name: reference });
  await expect(claim).toContainText('Unverified', { ignoreCase: true });
  await expect(before.getByRole('status')).toContainText('on the desk');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);

  await test.step('it opens beside the form, with its context', async () => {
    const [opened] = await Promise.all([page.waitForEvent('popup'), claim.click()]);
    await expect(opened.getByRole('heading', { level: 1 })).toContainText(`lighthouse of ${mark}`);
    await expect(opened.getByText(`Auction at ${mark}`)).toBeVisible();
    await opened.close();
    await expect(statement).toHaveValue(`A hotel bought ${mark}’s lighthouses`);
  });

  await statement.fill('Penguins learn chess quietly');
  await expect(claim).toBeHidden();
});
