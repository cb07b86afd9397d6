import { sourceContent } from '@/domain/source/schema';
import { v4 as uuid } from 'uuid';

import { config } from '@/server/config';
import { createSource } from '@/server/source/commands';
import { makeArticle, articleForm } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible, expectContrast, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';

test('a claim is found in any spelling, the list is narrowed, kept and taken away', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const word = mark.toLowerCase();
  const writer = await colleague('journalist', `Wim ${mark}`);
  const editor = await colleague('editor', `Edda ${mark}`);
  const content = {
    kind: 'person',
    name: `Olena ${mark}sky`,
    aliases: [{ name: `Elena ${mark}skiy` }],
  };
  const speaker = done(await createSource(writer, uuid(), sourceContent.parse(content))).id;
  const text = `Olena ${mark}sky said that the weir of ${mark} holds. Nobody saw it.`;
  const article = await makeArticle(writer, articleForm({ title: `Water at ${mark}`, text }));
  const holds = await makeAttribution(writer, article.id, {
    claim: { text: `The weir of ${mark} holds.`, tags: `flood ${word}` },
    attribution: { speaker: { id: speaker }, passages: [{ words: `the weir of ${mark} holds` }] },
  });
  done(await decide(editor, holds.id));
  await makeAttribution(writer, article.id, {
    claim: { text: `The weir of ${mark} is new.`, tags: `flood ${word}` },
    attribution: { stance: 'denies', passages: [{ words: 'Nobody saw it' }] },
  });

  const page = await openAs(writer);
  await test.step('as it is typed, in a spelling that stands nowhere', async () => {
    await page.goto('/search');
    const field = page.getByRole('searchbox', { name: 'What to look for' });
    await field.pressSequentially(`${word}skyy -new`);
    await expect(page).toHaveURL(/q=/);
    const claims = page.getByRole('region', { name: 'Claims' });
    await expect(claims.getByRole('link', { name: `The weir of ${mark} holds.` })).toBeVisible();
    await expect(claims.getByRole('listitem')).toHaveCount(1);
    await expect(page.getByText(`also: ${word}skiy, ${word}sky`)).toBeVisible();
    await expect(field).toHaveValue(`${word}skyy -new`);
    await expectAccessible(page);
    await expectContrast(page);
    await expectNoSidewaysScrolling(page);
    await page.getByRole('link', { name: 'Only as typed' }).click();
    await expect(page.getByText('Only the words as they were typed.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Claims' })).toHaveCount(0);
  });

  await test.step('a quote is found, with marks', async () => {
    await page.goto(`/search?q=${encodeURIComponent(`"weir of ${mark}"`)}`);
    const quotes = page.getByRole('region', { name: 'Quotes' });
    await expect(quotes.locator('mark').first()).toBeVisible();
    await expect(quotes.getByText(`Olena ${mark}sky`)).toBeVisible();
  });

  await test.step('the list too says what it looked for besides, and can do without', async () => {
    await page.goto(`/claims?q=${word}skyy&sort=relevance`);
    await expect(page.getByText('1 claim.')).toBeVisible();
    await expect(page.getByText(`also: ${word}skiy, ${word}sky`)).toBeVisible();
    await page.getByRole('link', { name: 'Only as typed' }).click();
    await expect(page.getByText('Only the words as they were typed.')).toBeVisible();
    await expect(page.getByText('No claim fits.')).toBeVisible();
    // The filter keeps to it.
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/exact=yes/);
    await page.getByRole('link', { name: 'Also look for other spellings' }).click();
    await expect(page.getByText('1 claim.')).toBeVisible();
  });

  await test.step('the list is narrowed by what its choices count', async () => {
    await page.goto(`/claims?q=${word}`);
    await expect(page.getByText('2 claims.')).toBeVisible();
    const status = page.getByRole('combobox', { name: 'Status' });
    await status.selectOption({ label: 'Reported (1)' });
    await page.getByRole('combobox', { name: 'Tag' }).selectOption({ label: `flood ${word} (2)` });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/status=reported/);
    await expect(page.getByText('1 claim.')).toBeVisible();
    await page.getByText('Dates and numbers').click();
    await expectAccessible(page);
    await expectContrast(page);
    await expectNoSidewaysScrolling(page);
  });

  await test.step('and kept for everybody', async () => {
    await page.getByText('Keep this view').click();
    await page.getByRole('textbox', { name: 'Name of the view' }).fill(`Floods ${mark}`);
    await page.getByRole('checkbox', { name: 'Share it with the desk' }).check();
    await page.getByRole('button', { name: 'Keep it' }).click();
    await expect(page.getByRole('link', { name: `Floods ${mark}` })).toBeVisible();
    const other = await openAs(editor);
    await other.goto('/claims');
    await other.getByRole('link', { name: `Floods ${mark}` }).click();
    await expect(other.getByText('1 claim.')).toBeVisible();
    await other.getByText('Keep this view').click();
    await other.getByRole('button', { name: `Remove “Floods ${mark}”` }).click();
    await expect(other.getByRole('link', { name: `Floods ${mark}` })).toHaveCount(0);
  });

  await test.step('and taken away as CSV', async () => {
    // Whatever a proxy says of itself, addresses in the file are those that people type.
    const headers = { 'x-forwarded-proto': 'https' };
    const address = `/claims/export.csv?q=${word}&status=reported`;
    const answer = await page.request.get(address, { headers });
    expect(answer.headers()['content-type']).toContain('text/csv');
    const lines = (await answer.text()).trim().split('\r\n');
    expect(lines).toHaveLength(2);
    expect(lines[1]).toContain(`The weir of ${mark} holds.`);
    expect(lines[1]).toContain(`,${config().publicUrl}/claims/C-`);
  });
});

test('search and filter work before any script', async ({ colleague, openAs, mark }) => {
  const writer = await colleague('journalist');
  const article = await makeArticle(writer, articleForm({ title: `Dams of ${mark}` }));
  await makeAttribution(writer, article.id, { claim: { text: `A dam stands at ${mark}.` } });
  const page = await openAs(writer, { javaScriptEnabled: false });
  await page.goto('/search');
  await page.getByRole('searchbox', { name: 'What to look for' }).fill(`${mark} dams`);
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click();
  await expect(page.getByRole('link', { name: `A dam stands at ${mark}.` })).toBeVisible();
  await page.getByRole('link', { name: `Dams of ${mark}` }).click();
  await expect(page.getByRole('heading', { name: `Dams of ${mark}` })).toBeVisible();
  await page.goto(`/claims?q=${mark}`);
  await page.getByRole('combobox', { name: 'Stance' }).selectOption('asserts');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 claim.')).toBeVisible();
});

test('on a phone most filters stand behind a tick, unless one is in use', async ({
  colleague,
  openAs,
  mark,
}) => {
  const writer = await colleague('journalist');
  const article = await makeArticle(writer, articleForm({ title: `Locks of ${mark}` }));
  await makeAttribution(writer, article.id, { claim: { text: `A lock stands at ${mark}.` } });
  const page = await openAs(writer, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  await page.goto(`/claims?q=${mark}`);
  await expect(page.getByRole('combobox', { name: 'Stance' })).toBeHidden();
  await page.getByRole('checkbox', { name: 'More filters and the order' }).check();
  await page.getByRole('combobox', { name: 'Stance' }).selectOption('asserts');
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await expect(page.getByText('1 claim.')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Stance' })).toHaveValue('asserts');
  await expectNoSidewaysScrolling(page);
});
