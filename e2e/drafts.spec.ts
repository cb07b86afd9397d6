import { articleForm, makeArticle, ownReportingForm } from '@/tests/factories/articles';

import { expect, test } from './fixtures';
import { chooseStance, nameSource, open, unfold } from './forms';

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

test('no draft outlasts its use', async ({ colleague, openAs }) => {
  const page = await openAs(await colleague('journalist'));
  await open(page, '/claims');
  await page.evaluate(() => {
    const day = 24 * 60 * 60 * 1000;
    const keep = (name: string, age: number, sent: boolean) => {
      const draft = { at: Date.now() - age, sent, value: { note: name } };
      localStorage.setItem(`onrecord-draft:${name}`, JSON.stringify(draft));
    };
    keep('old', 15 * day, false);
    keep('arrived', day, true);
    keep('begun', day, false);
    keep('just sent', 60_000, true);
  });
  await open(page, '/sources');
  const kept = () =>
    page.evaluate(() =>
      Object.keys(localStorage)
        .filter((key) => key.startsWith('onrecord-draft:'))
        .sort(),
    );
  await expect.poll(kept).toEqual(['onrecord-draft:begun', 'onrecord-draft:just sent']);
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
