import type { Page } from '@playwright/test';

import { database } from '@/server/database/client';
import { password } from '@/tests/factories/accounts';

import { expectAccessible } from './accessibility';
import { type Colleague, expect, test } from './fixtures';
import { chooseStance, nameSource, open } from './forms';
import { attributionAddress, startLogging, writeClaim } from './logging';
import { prepareClaim } from './prepared';

const sentence =
  'You are signed out. Sign in in another tab, then send this again; nothing you typed is lost.';

/** Ends all sessions of somebody, as signing out elsewhere, deactivation and time do. */
async function signOutElsewhere({ id }: Colleague): Promise<void> {
  expect((await database.session.deleteMany({ where: { userId: id } })).count).toBeGreaterThan(0);
}

/** Follows a link of the refusal that is on the page to another tab. */
async function openBeside(page: Page, link: string): Promise<Page> {
  const opening = page.context().waitForEvent('page');
  await page.getByRole('alert').getByRole('link', { name: link }).click();
  return opening;
}

/** Signs in on a page that asks for it. */
async function signIn(page: Page, { email }: Colleague): Promise<void> {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Follows the link of the refusal that is on the page, and signs in behind it. */
async function signInBeside(page: Page, colleague: Colleague): Promise<void> {
  const beside = await openBeside(page, 'Sign in in another tab');
  await signIn(beside, colleague);
  await beside.close();
}

test('a comment outlives the session in which it was written', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const { attribution, attributionId } = await prepareClaim(ann, mark);
  const page = await openAs(ann);
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await open(page, attributionAddress(attribution));
  await signOutElsewhere(ann);
  const comment = page.getByLabel('Your comment');
  // Looking for colleagues tells nothing and leads nowhere.
  await comment.pressSequentially(`Who told ${mark}, @An`);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  await expect(comment).toHaveValue(`Who told ${mark}, @An`);
  await expect(page).toHaveURL(new RegExp(`${attributionAddress(attribution)}$`));
  expect(await database.comment.count({ where: { attributionId } })).toBe(0);

  await expectAccessible(page);
  await signInBeside(page, ann);
  // The page stays, so nobody is asked whether to leave it.
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Thread' })).toContainText(`Who told ${mark}`);
  await expect(page.getByText(sentence)).toHaveCount(0);
  expect(await database.comment.count({ where: { attributionId } })).toBe(1);
});

test('an attribution outlives the session in which it was written', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const { article } = await prepareClaim(ann, mark);
  const page = await openAs(ann);
  const form = await startLogging(page, article, 'The minister said');
  await writeClaim(form, `The minister of ${mark} promised a date.`);
  await signOutElsewhere(ann);
  // Nothing is found any more, and nothing goes.
  await nameSource(form, 'Speaker', `The minister of ${mark}`);
  await chooseStance(form, 'asserts');
  const logIt = form.getByRole('button', { name: 'Log it', exact: true });
  await logIt.click();
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  await expect(logIt).toBeFocused();
  const claim = form.getByRole('combobox', { name: 'Claim', exact: true });
  await expect(claim).toHaveValue(`The minister of ${mark} promised a date.`);
  await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
    `The minister of ${mark}`,
  );
  await expect(form.getByRole('radio', { name: 'asserts' })).toBeChecked();
  await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue('The minister said');

  await signInBeside(page, ann);
  await logIt.click();
  await expect(page.getByText(/is logged and awaits sign-off\.$/)).toBeVisible();
});

test('a decision outlives the session in which it was made', async ({
  colleague,
  openAs,
  mark,
}) => {
  const edda = await colleague('editor');
  const { attribution, attributionId } = await prepareClaim(await colleague('journalist'), mark);
  const page = await openAs(edda);
  await open(page, `${attributionAddress(attribution)}?queue=`);
  const reason = page.getByRole('textbox', { name: 'Reason', exact: true });
  await reason.fill(`Who was there in ${mark}?`);
  await signOutElsewhere(edda);
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await expect(page.getByRole('alert').filter({ hasText: sentence })).toBeVisible();
  await expect(reason).toHaveValue(`Who was there in ${mark}?`);
  expect(await database.signOff.count({ where: { attributionId } })).toBe(0);

  await signInBeside(page, edda);
  await page.getByRole('button', { name: 'Ask for changes' }).click();
  await expect
    .poll(() => database.signOff.findMany({ where: { attributionId }, select: { reason: true } }))
    .toEqual([{ reason: `Who was there in ${mark}?` }]);
});

test('without JavaScript, going back brings a comment back', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const { attribution } = await prepareClaim(ann, mark);
  const page = await openAs(ann, { javaScriptEnabled: false });
  await page.goto(attributionAddress(attribution));
  await page.getByLabel('Your comment').fill(`Who told ${mark}?`);
  await signOutElsewhere(ann);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await signIn(page, ann);
  await page.goBack();
  await page.goBack();
  await expect(page.getByLabel('Your comment')).toHaveValue(`Who told ${mark}?`);
});

test('what one person wrote is never saved as another’s', async ({ colleague, openAs, mark }) => {
  const ann = await colleague('journalist');
  const ben = await colleague('journalist');
  const { attribution, attributionId } = await prepareClaim(ann, mark);
  const page = await openAs(ann);
  await open(page, attributionAddress(attribution));
  const comment = page.getByLabel('Your comment');
  await comment.fill(`Ann asks about ${mark}.`);
  const send = page.getByRole('button', { name: 'Comment', exact: true });
  await signOutElsewhere(ann);
  await send.click();
  await signInBeside(page, ben);

  await send.click();
  await expect(
    page.getByRole('alert').filter({ hasText: 'Somebody else is signed in' }),
  ).toBeVisible();
  await expect(comment).toHaveValue(`Ann asks about ${mark}.`);
  expect(await database.comment.count({ where: { attributionId } })).toBe(0);

  const beside = await openBeside(page, 'Sign out in another tab');
  await beside.getByRole('button', { name: /account menu/ }).click();
  await beside.getByRole('button', { name: 'Sign out', exact: true }).click();
  await expect(beside).toHaveURL(/\/sign-in/);
  await signIn(beside, ann);
  await send.click();
  await expect(page.getByRole('region', { name: 'Thread' })).toContainText(
    `Ann asks about ${mark}`,
  );
  expect(
    await database.comment.findMany({ where: { attributionId }, select: { authorId: true } }),
  ).toEqual([{ authorId: ann.id }]);
});

test('without JavaScript too, what one person wrote is not saved as another’s', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const ben = await colleague('journalist');
  const { attribution, attributionId } = await prepareClaim(ann, mark);
  const page = await openAs(ann, { javaScriptEnabled: false });
  await page.goto(attributionAddress(attribution));
  await page.getByLabel('Your comment').fill(`Ann asks about ${mark}.`);
  const other = await openAs(ben, { javaScriptEnabled: false });
  await page.context().addCookies(await other.context().cookies());
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText('Somebody else is signed in')).toBeVisible();
  await expect(page.getByLabel('Your comment')).toHaveValue(`Ann asks about ${mark}.`);
  expect(await database.comment.count({ where: { attributionId } })).toBe(0);
});
