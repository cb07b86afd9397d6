import { database } from '@/server/database/client';
import { askErasure } from '@/server/erasure/ask-erasure';
import { password } from '@/tests/factories/accounts';
import { done } from '@/tests/factories/attributions';
import { giveSecondFactor, presentCode } from '@/tests/factories/second-factor';
import { makeActorSource, makeUnnamed } from '@/tests/factories/sources';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { open, unfold } from './forms';

const codeField = { name: 'Code', exact: true } as const;

test('a second factor is set up, asked for at sign-in, and lost', async ({
  page,
  colleague,
  openAs,
  browser,
}) => {
  test.setTimeout(120_000);
  const editor = await colleague('editor', 'Edda Lind');
  const desk = await openAs(editor);

  const { key, codes } = await test.step('set up, with a code of the app', async () => {
    await open(desk, '/account');
    await desk.getByRole('link', { name: 'Set up a second factor' }).click();
    await desk.getByRole('button', { name: 'Begin' }).click();
    await expect(desk.getByRole('img', { name: /key for your authenticator/ })).toBeVisible();
    const shown = (await desk.locator('.app-key-secret').textContent()) ?? '';
    for (const width of [1440, 390]) {
      await desk.setViewportSize({ width, height: 900 });
      await expectAccessible(desk);
      await expectNoSidewaysScrolling(desk);
    }
    await desk.getByLabel('The code that your app shows now').fill('000000');
    await desk.getByRole('button', { name: 'Confirm' }).click();
    await expect(desk.getByRole('alert').filter({ hasText: 'not the code' })).toBeVisible();
    await desk.getByLabel('The code that your app shows now').fill(presentCode(shown));
    await desk.getByRole('button', { name: 'Confirm' }).click();
    await expect(desk.getByRole('heading', { name: 'Your recovery codes' })).toBeVisible();
    const listed = await desk.locator('.recovery-codes li').allTextContents();
    expect(listed).toHaveLength(10);
    await expectAccessible(desk);
    await desk.getByRole('link', { name: 'Go on' }).click();
    await expect(desk.getByText('10 recovery codes are left.')).toBeVisible();
    return { key: shown, codes: listed };
  });

  const plain = await browser.newContext({ javaScriptEnabled: false });
  const signingIn = await plain.newPage();
  const typePassword = async () => {
    await signingIn.goto('/review');
    await signingIn.getByLabel('E-mail address').fill(editor.email);
    await signingIn.getByLabel('Password').fill(password);
    await signingIn.getByRole('button', { name: 'Sign in' }).click();
    await expect(signingIn.getByRole('heading', { level: 1 })).toHaveText('Your second factor');
  };
  const typeCode = async (code: string) => {
    await signingIn.getByRole('textbox', codeField).fill(code);
    await signingIn.getByRole('button', { name: 'Sign in' }).click();
  };
  const refusal = signingIn.getByText('This code is wrong or was used.').first();
  const later = presentCode(key, 1);

  await test.step('without JavaScript, password and code sign in', async () => {
    await typePassword();
    await signingIn.goto('/claims');
    await expect(signingIn.getByRole('heading', { level: 1 })).toHaveText('Sign in');
    await typePassword();
    await typeCode('000000');
    await expect(refusal).toBeVisible();
    await typeCode(later);
    await expect(signingIn).toHaveURL(/\/review/);
  });

  await test.step('no code works twice', async () => {
    await plain.clearCookies();
    await typePassword();
    await typeCode(later);
    await expect(refusal).toBeVisible();
    await typeCode(codes[0]?.toUpperCase() ?? '');
    await expect(signingIn).toHaveURL(/\/review/);
    await plain.clearCookies();
    await typePassword();
    await typeCode(codes[0] ?? '');
    await expect(refusal).toBeVisible();
    await plain.close();
  });

  await test.step('an admin resets it, with a reason', async () => {
    const admin = await openAs(await colleague('admin'));
    await open(admin, '/people');
    const row = admin.getByRole('row').filter({ hasText: editor.email }).first();
    await row.getByText('Reset the second factor…').click();
    await row.getByRole('textbox', { name: 'Reason' }).fill('Edda lost her phone.');
    await row.getByRole('button', { name: 'Remove it' }).click();
    await expect(admin.getByText('The second factor is removed, and')).toBeVisible();
    await desk.reload();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  });

  await test.step('the password alone is enough again', async () => {
    await page.goto('/sign-in');
    await page.getByLabel('E-mail address').fill(editor.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims');
  });
});

for (const javaScriptEnabled of [true, false]) {
  test(`what matters asks again after some minutes, and keeps what was chosen ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, async ({
    colleague,
    openAs,
  }) => {
    const admin = await colleague('admin', 'Ana Marković');
    const { key } = await giveSecondFactor(admin);
    const other = await colleague('journalist', 'Jon Berg');
    const desk = await openAs(admin, { javaScriptEnabled });
    const row = desk.getByRole('row').filter({ hasText: other.email }).first();
    const role = row.getByRole('combobox', { name: /^Role of/ });
    const form = row
      .locator('form')
      .filter({ has: desk.getByRole('combobox', { name: /^Role of/ }) });
    const change = form.getByRole('button', { name: 'Change' });
    if (javaScriptEnabled) await open(desk, '/people');
    else await desk.goto('/people');
    const provedAt = new Date(Date.now() - 11 * 60_000);
    await database.session.updateMany({ where: { userId: admin.id }, data: { provedAt } });

    await role.selectOption('Editor');
    await change.click();
    await expect(form.getByText('Show that it is you')).toBeVisible();
    await form.getByLabel('Your password').fill('not the password');
    await form.getByRole('textbox', codeField).fill(presentCode(key));
    await change.click();
    await expect(form.getByText('This is not your password.').first()).toBeVisible();
    await expect(role).toHaveValue('editor');
    if (javaScriptEnabled) await expectAccessible(desk);
    await form.getByLabel('Your password').fill(password);
    await form.getByRole('textbox', codeField).fill(presentCode(key));
    await change.click();
    await expect(desk.getByText('The role is changed. It counts from now on.')).toBeVisible();
    await expect(role).toHaveValue('editor');

    // Now it is known for some minutes who sits there.
    await role.selectOption('Journalist');
    await change.click();
    await expect(role).toHaveValue('journalist');
    await expect(form.getByLabel('Your password')).toHaveCount(0);
  });
}

test('people, settings and erasures all ask again after some minutes', async ({
  colleague,
  openAs,
  mark,
}) => {
  const admin = await colleague('admin', 'Ana Marković');
  const note = `The ${mark} from accounts`;
  const ours = await makeUnnamed(admin, { name: `an insider ${mark}`, owner: 'ours', note });
  const somebody = await makeActorSource(admin, { name: `Somebody ${mark}` });
  const other = await colleague('admin');
  const about = { kind: 'source', targetId: somebody.id, legalBasis: 'Art. 17 GDPR' } as const;
  const desk = await openAs(admin);
  const main = desk.getByRole('main');
  const askedAgain = async (press: string, within = main) => {
    await within.getByRole('button', { name: press, exact: true }).click();
    await expect(within.getByText('Your password is asked again here.').first()).toBeVisible();
  };
  const begin = async (address: string) => {
    await open(desk, address);
    const provedAt = new Date(Date.now() - 11 * 60_000);
    await database.session.updateMany({ where: { userId: admin.id }, data: { provedAt } });
  };

  await begin('/people');
  await main.getByLabel('E-mail address').fill(`${mark}@example.org`);
  await askedAgain('Invite');

  await begin('/settings');
  await main.getByRole('textbox', { name: 'Reason' }).fill('For this journey.');
  await main.getByRole('checkbox', { name: 'Journalists' }).check();
  await askedAgain('Save');

  await begin(`/erasures/new?source=S-${somebody.number}`);
  await main.getByLabel('Legal basis').fill('Art. 17 GDPR');
  await askedAgain('Ask for the erasure');

  const asked = done(await askErasure(other, { submissionId: crypto.randomUUID(), ...about }));
  await begin('/erasures');
  const panel = await unfold(desk.locator(`#${asked.reference}`), 'Confirm the erasure…');
  await askedAgain('Erase for good', panel);

  await begin(`/sources/S-${ours.number}`);
  const fold = await unfold(desk.getByRole('complementary'), 'Erase this note for good…');
  await fold.getByLabel('Reason').fill('It tells too much.');
  await askedAgain('Erase for good', fold);
  const kept = await database.source.findUniqueOrThrow({ where: { id: ours.id } });
  expect(kept.note).toBe(note);
  expect(
    await database.erasure.count({ where: { carriedOutAt: { not: null }, targetId: somebody.id } }),
  ).toBe(0);
});
