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
