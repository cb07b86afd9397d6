import { database } from '@/server/database/client';
import { password } from '@/tests/factories/accounts';

import { expect, test } from './fixtures';
import { chooseStance, nameSource, unfold } from './forms';
import { accept, attributionAddress, claimAddress, loggedReference } from './logging';

test.use({ javaScriptEnabled: false });

test('the main job with JavaScript switched off', async ({ page, colleague, openAs, mark }) => {
  test.setTimeout(180_000);
  const journalist = await colleague('journalist');
  const editor = await colleague('editor', 'Edda Lind');
  const statement = `The harbour at ${mark} is closed.`;
  const main = page.getByRole('main');

  await test.step('sign in, from the page that was wanted', async () => {
    await page.goto('/articles/new');
    await page.getByLabel('E-mail address').fill(journalist.email);
    await page.getByLabel('Password').fill('not the password at all');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(main).toContainText('The e-mail address or the password is wrong.');
    await expect(page.getByLabel('E-mail address')).toHaveValue(journalist.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Add an article');
  });

  await test.step('add an article, after a mistake', async () => {
    await page.getByLabel('Title').fill(`Closed harbour ${mark}`);
    await nameSource(main, 'Publisher', 'The Example Courier');
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(
        `A diver said the harbour at ${mark} is closed.\n\nThe ferry company told Reuters the same.`,
      );
    await page.getByRole('button', { name: 'Add the article' }).click();
    const published = page.getByRole('textbox', { name: 'Published', exact: true });
    await expect(published).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Title')).toHaveValue(`Closed harbour ${mark}`);
    await published.fill('12 Nov 2024');
    await page.getByRole('button', { name: 'Add the article' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Closed harbour ${mark}`);
  });

  const reference =
    await test.step('log an unnamed source with a relay and a new claim', async () => {
      await page.getByRole('link', { name: 'Log an attribution' }).first().click();
      const form = page.getByRole('region', { name: 'The attribution' });
      const claim = form.getByRole('combobox', { name: 'Claim', exact: true });
      await claim.fill(statement);
      await nameSource(form, 'Speaker', `a diver at ${mark}`, { kind: 'unnamed', atLeast: 1 });
      await chooseStance(form, 'asserts');
      await form
        .getByRole('textbox', { name: 'Words' })
        .fill('The ferry company told Reuters the same and more.');
      const more = await unfold(form, 'More');
      await more.getByRole('button', { name: 'Add a relay' }).click();
      const second = form.getByRole('combobox', { name: 'Relay 2', exact: true });
      await expect(second).toBeVisible();
      await expect(claim).toHaveValue(statement);
      await expect(form.getByRole('radio', { name: 'asserts' })).toBeChecked();
      const how = form.getByRole('textbox', { name: 'How', exact: true });
      await nameSource(form, 'Relay 1', `The pilots of ${mark}`, { kind: 'organization' });
      await how.first().fill('told');
      await nameSource(form, 'Relay 2', 'Reuters', { kind: 'outlet' });
      await how.last().fill('as heard by');
      await form.getByRole('button', { name: 'Log it', exact: true }).click();

      const words = form.getByRole('textbox', { name: 'Words' });
      await expect(words).toHaveAttribute('aria-invalid', 'true');
      await expect(how.first()).toHaveValue('told');
      await expect(second).toHaveValue('Reuters');
      await words.fill('The ferry company told Reuters the same.');
      await form.getByRole('button', { name: 'Log it', exact: true }).click();
      const logged = await loggedReference(page);
      const speaker = await database.attribution.findFirstOrThrow({
        where: { claim: { statement } },
        include: {
          speaker: true,
          relays: { include: { source: true }, orderBy: { position: 'asc' } },
        },
      });
      expect(speaker.speaker).toMatchObject({ kind: 'unnamed', name: `a diver at ${mark}` });
      expect(speaker.relays.map(({ source, words }) => [source.name, words])).toEqual([
        [`The pilots of ${mark}`, 'told'],
        ['Reuters', 'as heard by'],
      ]);
      return logged;
    });

  await test.step('edit it', async () => {
    await page.goto(`${attributionAddress(reference)}/edit`);
    const more = await unfold(main, 'More');
    await more.getByRole('textbox', { name: 'Said', exact: true }).fill('11 Nov 2024');
    await page.getByRole('button', { name: 'Save the attribution' }).click();
    await expect(page).toHaveURL(attributionAddress(reference));
    await expect(main).toContainText('11 Nov 2024');
  });

  await test.step('withdraw it with a reason, and restore it', async () => {
    for (const deed of ['Withdraw', 'Restore']) {
      const fold = await unfold(main, `${deed} the attribution`);
      await fold.getByRole('button', { name: `${deed} the attribution` }).click();
      const reason = main.getByLabel('Reason');
      await expect(reason.last()).toHaveAttribute('aria-invalid', 'true');
      await reason.last().fill('It was the wrong harbour.');
      await main.getByRole('button', { name: `${deed} the attribution` }).click();
      const withdrawn = main.getByText('Withdrawn: it counts no longer.');
      await expect(withdrawn).toBeVisible({ visible: deed === 'Withdraw' });
    }
  });

  await test.step('an editor signs it off', async () => {
    const review = await openAs(editor, { javaScriptEnabled: false });
    await review.goto(claimAddress(reference));
    await review.getByRole('link', { name: `Attribution ${reference}` }).click();
    await expect(review).toHaveURL(attributionAddress(reference));
    await accept(review, reference);
    await review.goto(claimAddress(reference));
    await expect(review.getByText('Reported by 1 origin.')).toBeVisible();
  });
});
