import { database } from '@/server/database/client';

import { expect, test } from './fixtures';
import { chooseStance, nameSource, open } from './forms';
import { logIt, startLogging, writeClaim } from './logging';
import { prepareClaim } from './prepared';

test('two quick presses make one claim', async ({ colleague, openAs, mark }) => {
  const page = await openAs(await colleague('journalist'));
  const statement = `The tunnel at ${mark} is flooded.`;
  await open(page, '/claims/new');
  await page.getByRole('textbox', { name: 'Statement', exact: true }).fill(statement);
  await page.getByRole('button', { name: 'Create the claim' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(statement);
  expect(await database.claim.count({ where: { statement } })).toBe(1);
});

test('a request that is sent again makes no second attribution', async ({
  colleague,
  openAs,
  mark,
}) => {
  const journalist = await colleague('journalist');
  const { article, claim } = await prepareClaim(journalist, mark);
  const page = await openAs(journalist);
  const statement = `The minister of ${mark} promised a date.`;
  const form = await startLogging(page, article, 'The minister said');
  await writeClaim(form, statement);
  await nameSource(form, 'Speaker', `The minister of ${mark}`);
  await chooseStance(form, 'asserts');
  const sending = page.waitForRequest((request) => request.method() === 'POST');
  await logIt(page);

  const sent = await sending;
  // Playwright's note of a request leaves out where it came from.
  const again = await page.request.fetch(sent, {
    headers: { ...sent.headers(), origin: new URL(page.url()).origin },
    maxRedirects: 0,
  });
  expect(again.headers()['x-action-redirect']).toContain('logged=');
  const made = await database.claim.findMany({
    where: { statement },
    include: { attributions: true },
  });
  expect(made.map(({ attributions }) => attributions.length)).toEqual([1]);
  expect(claim).not.toBe(`C-${made[0]?.number}`);
});

test('going back and sending the same form again makes no second article', async ({
  colleague,
  openAs,
  mark,
}) => {
  const page = await openAs(await colleague('journalist'));
  const title = `A tunnel at ${mark}`;
  await open(page, '/articles/new');
  const submission = page.locator('#article-form input[name="submissionId"]');
  const id = await submission.inputValue();
  const send = async () => {
    await page.getByLabel('Title').fill(title);
    await nameSource(page.getByRole('main'), 'Publisher', 'The Example Courier');
    await page.getByRole('textbox', { name: 'Published', exact: true }).fill('12 Nov 2024');
    await page
      .getByRole('textbox', { name: 'Text', exact: true })
      .fill(`The tunnel at ${mark} is flooded.`);
    await page.getByRole('button', { name: 'Add the article' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  };
  await send();
  const first = page.url();
  await open(page, '/articles/new');
  await submission.evaluate((input, value) => {
    (input as HTMLInputElement).value = value;
  }, id);
  await send();
  expect(page.url()).toBe(first);
  expect(await database.article.count({ where: { title } })).toBe(1);
});
