import type { Page } from '@playwright/test';

import { database } from '@/server/database/client';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { nameSource, open } from './forms';
import { prepareClaim } from './prepared';

// A desk that was updated answers an older page with 409, which a browser notes in its console.
test.use({ expectedComplaints: [/status of 409|net::ERR_FAILED/] });

const updated = 'Onrecord was updated after this page was opened';
/** Of the form of an action’s id, and of no action. */
const goneId = '40'.padEnd(42, 'e');

/** Lets the next form go to an action that the desk has no more, as from a page of an older build. */
async function becomeOlder(page: Page): Promise<void> {
  await page.route(
    '**/*',
    (route) => {
      const request = route.request();
      const headers = request.headers();
      if (headers['next-action']) headers['next-action'] = goneId;
      const body = request.postDataBuffer();
      if (headers['next-action'] || !body) return route.continue({ headers });
      const text = body.toString('latin1').replace(/"id":"[0-9a-f]{42}"/g, `"id":"${goneId}"`);
      return route.continue({ headers, postData: Buffer.from(text, 'latin1') });
    },
    { times: 1 },
  );
}

test('a form of an older page comes back with its words', async ({ colleague, openAs, mark }) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims/new');
  const statement = page.getByRole('textbox', { name: 'Statement' });
  await statement.fill(`The lock at ${mark} — “the old one” — is shut.`);
  await page.getByRole('button', { name: 'Add a participant' }).click();
  await nameSource(page.getByRole('main'), 'Participant 2', `A keeper of ${mark}`);
  await becomeOlder(page);
  await page.getByRole('button', { name: 'Create the claim' }).click();
  await expect(page.getByText(updated).first()).toBeVisible();
  await expect(statement).toHaveValue(`The lock at ${mark} — “the old one” — is shut.`);
  await expect(page.getByRole('combobox', { name: 'Participant 2', exact: true })).toHaveValue(
    `A keeper of ${mark}`,
  );
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Create the claim' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`The lock at ${mark}`);
  expect(await database.claim.count({ where: { statement: { contains: mark } } })).toBe(1);
});

test('of our own reporting too, and nothing of it stays in the browser', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('journalist');
  const { reference } = await makeArticle(
    ann,
    ownReportingForm({ title: `A talk in ${mark}`, text: `He said that ${mark} is bankrupt.` }),
  );
  const page = await openAs(ann);
  await open(page, `/articles/${reference}/log`);
  const form = page.getByRole('region', { name: 'The attribution' });
  await form.getByRole('textbox', { name: 'Words' }).fill(`He said that ${mark} is bankrupt.`);
  await becomeOlder(page);
  await form.getByRole('button', { name: 'Log it', exact: true }).click();
  await expect(page.getByText(updated).first()).toBeVisible();
  await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue(
    `He said that ${mark} is bankrupt.`,
  );
  expect(
    await page.evaluate(() =>
      JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
    ),
  ).not.toContain(mark);
});

test('without scripts as well', async ({ colleague, openAs, mark }) => {
  const ann = await colleague('journalist');
  const { attribution, attributionId } = await prepareClaim(ann, mark);
  const page = await openAs(ann, { javaScriptEnabled: false });
  await page.goto(`/claims/${attribution.replace('/', '/attributions/')}`);
  const comment = page.getByLabel('Your comment');
  await comment.fill(`Who told ${mark}?`);
  await becomeOlder(page);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByText(updated).first()).toBeVisible();
  await expect(comment).toHaveValue(`Who told ${mark}?`);
  expect(await database.comment.count({ where: { attributionId } })).toBe(0);
  await page.getByRole('button', { name: 'Comment', exact: true }).click();
  await expect(page.getByRole('region', { name: 'Thread' })).toContainText(`Who told ${mark}?`);
  expect(await database.comment.count({ where: { attributionId } })).toBe(1);
});

test('a desk that does not answer leaves the form as it is', async ({
  colleague,
  openAs,
  mark,
}) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims/new');
  const statement = page.getByRole('textbox', { name: 'Statement' });
  await statement.fill(`The lock at ${mark} is shut.`);
  // Whatever else the page asks for meanwhile is answered.
  await page.route('**/*', (route) =>
    route.request().method() === 'POST' ? route.abort() : route.continue(),
  );
  await page.getByRole('button', { name: 'Create the claim' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'did not answer' })).toBeFocused();
  await expect(statement).toHaveValue(`The lock at ${mark} is shut.`);
  await page.unroute('**/*');
  await page.getByRole('button', { name: 'Create the claim' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`The lock at ${mark}`);
});
