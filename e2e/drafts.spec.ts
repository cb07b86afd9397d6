import type { Page } from '@playwright/test';

import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { chooseStance, nameSource, open, unfold } from './forms';
import { prepareClaim } from './prepared';

test('a draft survives a closed tab', async ({ colleague, openAs, mark }) => {
  const journalist = await colleague('journalist');
  const { reference } = await makeArticle(
    journalist,
    articleForm({ text: `The mayor of ${mark} resigned.` }),
  );
  const page = await openAs(journalist);
  const address = `/articles/${reference}/log`;
  await open(page, address);
  const form = page.getByRole('region', { name: 'The attribution' });
  await form
    .getByRole('combobox', { name: 'Claim', exact: true })
    .fill(`The mayor of ${mark} left.`);
  await nameSource(form, 'Speaker', `A clerk in ${mark}`, { kind: 'person' });
  await chooseStance(form, 'confirms');
  await form.getByRole('textbox', { name: 'Words' }).fill(`The mayor of ${mark} resigned.`);
  const more = await unfold(form, 'More');
  await more.getByLabel('Note').fill('She was seen packing.');

  const next = await page.context().newPage();
  await page.close();
  await open(next, address);
  await expect(next.getByText('You were writing here before')).toBeVisible();
  await next.getByRole('button', { name: 'Put it back' }).click();
  const again = next.getByRole('region', { name: 'The attribution' });
  await expect(again.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(
    `The mayor of ${mark} left.`,
  );
  await expect(again.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
    `A clerk in ${mark}`,
  );
  await expect(again.getByRole('radio', { name: 'confirms' })).toBeChecked();
  await expect(again.getByRole('textbox', { name: 'Words' })).toHaveValue(
    `The mayor of ${mark} resigned.`,
  );
  await expect(again.getByLabel('Note')).toHaveValue('She was seen packing.');

  await next.getByRole('button', { name: 'Log it', exact: true }).click();
  await expect(next.getByText(/is logged and awaits sign-off\.$/)).toBeVisible();
  await open(next, address);
  await expect(next.getByText('You were writing here before')).toHaveCount(0);
});

/** The words of the drafts that this browser keeps, from all tabs. */
function keptWords(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
}

const statementOf = (page: Page) => page.getByRole('textbox', { name: 'Statement' });
const isBack = 'What you were writing here is back';

test('no draft outlasts its use', async ({ colleague, openAs }) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims');
  await page.evaluate(() => {
    const day = 24 * 60 * 60 * 1000;
    const keep = (name: string, age: number, sent: boolean) => {
      const draft = { id: name, at: Date.now() - age, sent, entries: [['note', name]] };
      for (const storage of [localStorage, sessionStorage])
        storage.setItem(`onrecord-draft:${name}`, JSON.stringify(draft));
    };
    keep('old', 15 * day, false);
    keep('arrived', day, true);
    keep('begun', day, false);
    keep('just sent', 60_000, true);
  });
  await open(page, '/sources');
  const kept = () =>
    page.evaluate(() =>
      [localStorage, sessionStorage].map((storage) =>
        Object.keys(storage)
          .filter((key) => key.startsWith('onrecord-draft:'))
          .sort(),
      ),
    );
  const left = ['onrecord-draft:begun', 'onrecord-draft:just sent'];
  await expect.poll(kept).toEqual([left, left]);
});

test('a statement alone comes back, and the undo can be undone', async ({
  colleague,
  openAs,
  mark,
}) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims/new');
  const statement = `The lock at ${mark} is shut.`;
  await statementOf(page).pressSequentially(statement);
  await page.reload();
  await expect(page.getByText(isBack)).toBeVisible();
  await expect(statementOf(page)).toHaveValue(statement);
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(statementOf(page)).toHaveValue('');
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(statementOf(page)).toHaveValue(statement);
  await page.getByRole('button', { name: 'Create the claim' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(statement);
  // What arrived is no draft any more.
  await expect.poll(() => keptWords(page)).not.toContain(mark);
  await page.goBack();
  await expect(page.getByText(isBack)).toHaveCount(0);
});

test('two tabs with one form do not write over each other', async ({ colleague, openAs, mark }) => {
  const one = await openAs(await colleague('journalist'));
  const other = await one.context().newPage();
  await open(one, '/claims/new');
  await open(other, '/claims/new');
  await statementOf(one).pressSequentially(`One of ${mark}`);
  await statementOf(other).pressSequentially(`Other of ${mark}`);
  await one.reload();
  await other.reload();
  await expect(statementOf(one)).toHaveValue(`One of ${mark}`);
  await expect(statementOf(other)).toHaveValue(`Other of ${mark}`);

  // A new tab is offered what no other tab has open.
  await other.close();
  const third = await one.context().newPage();
  await open(third, '/claims/new');
  await expect(third.getByText('You were writing here before')).toBeVisible();
  await third.getByRole('button', { name: 'Put it back' }).click();
  await expect(statementOf(third)).toHaveValue(`Other of ${mark}`);
  const fourth = await one.context().newPage();
  await open(fourth, '/claims/new');
  await expect(statementOf(fourth)).toBeVisible();
  await expect(fourth.getByText('You were writing here before')).toHaveCount(0);
});

test('what one person was writing is shown to nobody else', async ({ colleague, openAs, mark }) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims/new');
  await statementOf(page).pressSequentially(`Mine of ${mark}`);
  const other = await openAs(await colleague('journalist'));
  await page.context().clearCookies();
  await page.context().addCookies(await other.context().cookies());
  await page.reload();
  await expect(statementOf(page)).toHaveValue('');
  const beside = await page.context().newPage();
  await open(beside, '/claims/new');
  for (const one of [page, beside]) {
    await expect(one.getByText(isBack)).toHaveCount(0);
    await expect(one.getByText('You were writing here before')).toHaveCount(0);
  }
});

test('an edit goes on from the revision that it began with', async ({
  colleague,
  openAs,
  mark,
}) => {
  const ann = await colleague('editor');
  const ben = await colleague('editor');
  const { claim } = await prepareClaim(ann, mark);
  const page = await openAs(ann);
  await open(page, `/claims/${claim}/edit`);
  await statementOf(page).fill(`The bridge at ${mark} will open in June.`);
  const others = await openAs(ben);
  await open(others, `/claims/${claim}/edit`);
  await statementOf(others).fill(`The bridge at ${mark} will open in July.`);
  await others.getByRole('button', { name: 'Save the claim' }).click();
  await expect(others.getByRole('heading', { level: 1 })).toContainText('July');
  await page.reload();
  await expect(statementOf(page)).toHaveValue(`The bridge at ${mark} will open in June.`);
  await page.getByRole('button', { name: 'Save the claim' }).click();
  await expect(page.getByText('saved another version')).toBeVisible();
  await expect(statementOf(page)).toHaveValue(`The bridge at ${mark} will open in June.`);
});

test('nothing of our own reporting is kept in the browser', async ({ colleague, openAs, mark }) => {
  const journalist = await colleague('journalist');
  const { reference } = await makeArticle(
    journalist,
    ownReportingForm({ title: `A talk in ${mark}`, text: `He said that ${mark} is bankrupt.` }),
  );
  const page = await openAs(journalist);
  const secret = `a banker from ${mark}`;
  const kept = () => page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));

  await open(page, `/articles/${reference}/log`);
  const form = page.getByRole('region', { name: 'The attribution' });
  await form.getByRole('combobox', { name: 'Claim', exact: true }).fill(`${mark} is bankrupt.`);
  await nameSource(form, 'Speaker', secret, { kind: 'unnamed', statedReason: secret });
  await form.getByRole('textbox', { name: 'Words' }).fill(`He said that ${mark} is bankrupt.`);
  expect(await kept()).not.toContain(mark);

  await open(page, '/articles/new?kind=own_reporting');
  await page.getByLabel('Title').fill(`Another talk in ${mark}`);
  await page.getByRole('textbox', { name: 'Notes or transcript' }).fill(secret);
  expect(await kept()).not.toContain(mark);

  await open(page, '/sources/new?kind=unnamed');
  await page.getByRole('textbox', { name: 'Description' }).fill(secret);
  expect(await kept()).not.toContain(mark);
});

test('whoever leaves a form of our own reporting with something in it is asked first', async ({
  colleague,
  openAs,
  mark,
}) => {
  const page = await openAs(await colleague('journalist'));
  const asked: string[] = [];
  let leave = false;
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void (leave ? dialog.accept() : dialog.dismiss());
  });
  const away = page.getByRole('navigation').getByRole('link', { name: 'Articles' }).first();
  await open(page, '/articles/new?kind=own_reporting');
  await away.click();
  await expect(page).toHaveURL(/\/articles$/);
  expect(asked).toEqual([]);

  await open(page, '/articles/new?kind=own_reporting');
  await page.getByLabel('Title').click();
  await page.keyboard.type(`A talk in ${mark}`);
  await away.click({ noWaitAfter: true });
  await expect.poll(() => asked).toEqual(['confirm']);
  await expect(page.getByLabel('Title')).toHaveValue(`A talk in ${mark}`);
  await expect(page).toHaveURL(/kind=own_reporting$/);

  // Also where one goes back within the desk, and where the page is loaded anew.
  await page.goBack({ timeout: 2000 }).catch(() => null);
  await expect(page.getByLabel('Title')).toHaveValue(`A talk in ${mark}`);
  void page.reload().catch(() => null);
  await expect.poll(() => asked.at(-1)).toBe('beforeunload');
  await expect(page.getByLabel('Title')).toHaveValue(`A talk in ${mark}`);

  leave = true;
  await away.click({ noWaitAfter: true });
  await expect(page).toHaveURL(/\/articles$/);
});
