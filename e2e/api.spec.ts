import { config } from '@/server/config';
import { database } from '@/server/database/client';
import { password } from '@/tests/factories/accounts';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { open } from './forms';

/** Asks the API over the network, with a token alone. */
async function ask(method: string, path: string, token: string, body?: object) {
  const answer = await fetch(`${config().publicUrl}/api/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as object };
}

test('a token is made, a program works with it, and it is revoked', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.slow();
  const person = await colleague('journalist', 'Jo Reed');
  const page = await openAs(person);

  const token = await test.step('made, with proof, and shown once', async () => {
    await database.session.updateMany({
      where: { userId: person.id },
      data: { provedAt: new Date(0) },
    });
    await open(page, '/account');
    await page.getByLabel('What it is for').fill(`The wire of ${mark}`);
    await page.getByRole('radio', { name: 'Read and write' }).check();
    const section = page.getByRole('region', { name: 'API tokens' });
    await section.getByLabel('Your password').fill('wrong');
    await section.getByRole('button', { name: 'Make the token' }).click();
    await expect(section.getByText('This is not your password.').first()).toBeVisible();
    await expect(page.getByLabel('What it is for')).toHaveValue(`The wire of ${mark}`);
    await expect(page.getByRole('radio', { name: 'Read and write' })).toBeChecked();
    await section.getByLabel('Your password').fill(password);
    await section.getByRole('button', { name: 'Make the token' }).click();
    const shown = page.locator('.token-shown');
    await expect(shown).toHaveText(/^onr_/);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
    return (await shown.textContent()) ?? '';
  });

  await test.step('used, in its person’s name, without a cookie', async () => {
    const statement = `The ferry of ${mark} is late.`;
    const made = await ask('POST', '/claims', token, { statement });
    expect(made.status).toBe(201);
    expect(made.headers.get('set-cookie')).toBeNull();
    expect(made.headers.get('access-control-allow-origin')).toBeNull();
    const { reference } = made.body as { reference: string };
    await page.goto(`/claims/${reference}/history`);
    await expect(page.getByText('Jo Reed').first()).toBeVisible();
    const cookies = await page.request.get('/api/v1/claims');
    expect(cookies.status(), 'a session is nobody to the API').toBe(401);
    const document = await page.request.get('/api/v1/openapi.json');
    expect(await document.json()).toMatchObject({ openapi: '3.1.0' });
  });

  await test.step('revoked', async () => {
    await page.goto('/account');
    await expect(page.locator('.token-shown')).toHaveCount(0);
    await page.getByRole('button', { name: `Revoke The wire of ${mark}` }).click();
    await expect(page.getByText('The token is revoked.')).toBeVisible();
    expect((await ask('GET', '/claims', token)).status).toBe(401);
  });

  await test.step('the page about it', async () => {
    await page.getByRole('link', { name: 'What programs can do' }).click();
    await expect(page.getByRole('heading', { name: 'Put a claim on the desk' })).toBeVisible();
    await expect(page.getByText('A token may send 600 requests a minute')).toBeVisible();
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expectAccessible(page);
      await expectNoSidewaysScrolling(page);
    }
  });
});

test('claims of a spreadsheet come in, step by step and without JavaScript', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.slow();
  const person = await colleague('journalist');
  const page = await openAs(person, { javaScriptEnabled: false });
  const rows = [
    'Claim;Headline;Sort;Date',
    `The dam of ${mark} leaks.;"Dam; again";event;about 10 Nov 2024`,
    `The weir of ${mark} holds.;;rumour;`,
    '',
    `The lock of ${mark} is shut.;;;soon`,
    `The mill of ${mark} turns.;;;`,
    `The sluice of ${mark} jams;;;;again`,
  ];
  await page.goto('/claims/new');
  await page.getByRole('link', { name: 'Import a table' }).click();
  await page.getByLabel('A file of comma-separated values').setInputFiles({
    name: 'claims.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(rows.join('\r\n')),
  });
  await page.getByRole('button', { name: 'Go on' }).click();
  // What the names of the columns say is chosen already.
  await expect(page.getByLabel('What “Claim” holds')).toHaveValue('statement');
  await expect(page.getByLabel('What “Headline” holds')).toHaveValue('context');
  await expect(page.getByText('5 rows can be imported.')).toHaveCount(0);
  await page.getByLabel('What “Sort” holds').selectOption('Kind');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByText('Row 3: Kind: none of event')).toBeVisible();
  await expect(page.getByText('Row 5: When it happened:')).toBeVisible();
  await expect(page.getByText('Row 7: It has more values')).toBeVisible();
  await expect(page.getByLabel('What “Sort” holds')).toHaveValue('kind');
  await page.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect(page.getByText('2 claims are on the desk now.')).toBeVisible();
  await expect(page.getByText('3 rows were left out:')).toBeVisible();
  const made = await database.claim.findMany({
    where: { statement: { contains: mark } },
    orderBy: { number: 'asc' },
  });
  expect(made).toMatchObject([
    { context: 'Dam; again', eventTime: '2024-11-10~', loggedById: person.id },
    { statement: `The mill of ${mark} turns.`, kind: 'event' },
  ]);

  const again = await openAs(person);
  await again.goto('/claims/import');
  await expectAccessible(again);
  await again.getByLabel('Or its text').fill(rows.join('\n'));
  await again.getByRole('button', { name: 'Go on' }).click();
  await expect(again.getByRole('button', { name: 'Check the rows' })).toBeVisible();
  await again.getByLabel('What “Sort” holds').selectOption('Kind');
  await again.getByRole('button', { name: 'Check the rows' }).click();
  await expect(again.getByText('2 rows can be imported.')).toBeVisible();
  for (const width of [1440, 390]) {
    await again.setViewportSize({ width, height: 900 });
    await expectAccessible(again);
    await expectNoSidewaysScrolling(again);
  }
  await again.getByRole('button', { name: 'Import 2 claims' }).click();
  await expect(again.getByText('2 were there before and stay as they are.')).toBeVisible();
});
