import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { freePort } from '@/scripts/embedded/port';
import { startWebServer } from '@/scripts/web-server';
import { restoreBackup } from '@/server/backup/restore';
import { writeBackup } from '@/server/backup/write';
import { config } from '@/server/config';
import { database } from '@/server/database/client';
import { readRegister, registerFile } from '@/server/erasure/register';
import { password } from '@/tests/factories/accounts';
import { done } from '@/tests/factories/attributions';
import { makeUnnamed } from '@/tests/factories/sources';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { open, unfold } from './forms';
import { claimAddress } from './logging';
import { prepareClaim, sourceOf } from './prepared';

const { SPARE_DATABASE_URL = '', SPARE_MIGRATION_DATABASE_URL = '' } = process.env;
const quiet = () => {};

test('a name is erased by two people, nothing finds it any more, and no backup brings it back', async ({
  browser,
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const author = await colleague('journalist', 'Jon Berg');
  const name = `Quill ${mark}`;
  const { attribution, attributionId, claim } = await prepareClaim(author, `near ${name}`, {
    speaker: { text: name, kind: 'person' },
    note: `${name} called twice.`,
  });
  const source = await sourceOf(attributionId);
  const desk = await openAs(await colleague('admin', 'Ada Roth'));
  const editor = await colleague('editor', 'Eva Korn');
  const other = await openAs(editor);
  const backup = join(mkdtempSync(join(tmpdir(), 'onrecord-before-')), 'desk.backup');
  done(await writeBackup(process.env.MIGRATION_DATABASE_URL ?? '', backup, '0.1.0', quiet));

  await test.step('an admin asks, who sees what would go', async () => {
    await open(desk, `/sources/${source}`);
    await desk.getByRole('link', { name: 'Ask for an erasure…' }).click();
    await expect(desk.getByRole('listitem').filter({ hasText: name })).toBeVisible();
    await expect(desk.getByText(/stands now in: .*1 claim, .*revisions/)).toBeVisible();
    await expectAccessible(desk);
    await desk.getByLabel('Legal basis').fill(`Because ${name} asks`);
    await desk.getByRole('button', { name: 'Ask for the erasure' }).click();
    await expect(desk.getByText('Say why without it.').first()).toBeVisible();
    await desk.getByLabel('Legal basis').fill('Art. 17 GDPR, letter of 3 May');
    await desk.getByRole('button', { name: 'Ask for the erasure' }).click();
    await expect(desk.getByText('Another person has to confirm it.')).toBeVisible();
  });

  const { number } = await database.erasure.findFirstOrThrow({
    where: { carriedOutAt: null, refusedAt: null },
    orderBy: { number: 'desc' },
  });
  const entry = `#E-${number}`;

  await test.step('who asked cannot confirm', async () => {
    await expect(desk.locator(entry)).toContainText('a second person');
    await expect(desk.locator(entry).getByRole('button')).toHaveCount(0);
  });

  await test.step('an editor confirms, told by a notice', async () => {
    await open(other, '/notices');
    const words = /asks for an erasure, which needs a second person/;
    await expect(other.getByRole('link', { name: words }).first()).toBeVisible();
    await open(other, '/erasures');
    const panel = await unfold(other.locator(entry), 'Confirm the erasure…');
    await expectAccessible(other);
    await panel.getByRole('button', { name: 'Erase for good' }).click();
    await expect(other.getByText('It is erased for good.')).toBeVisible();
    await expect(other.locator(entry)).toContainText('Confirmed by');
  });

  await test.step('a tombstone is left, and no search finds the name', async () => {
    await open(other, `/sources/${source}`);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Erased source E-${number}`);
    await expect(other.getByText(`The name of this source was erased (E-${number})`)).toBeVisible();
    await expect(other.getByText('Art. 17 GDPR, letter of 3 May')).toBeVisible();
    await expectAccessible(other);
    const places = [
      `/sources/${source}`,
      `/sources?q=${mark}`,
      `/claims/${claim}`,
      `/claims/${claim}/history`,
      claimAddress(attribution),
      '/erasures',
    ];
    for (const place of places) {
      const body = await (await other.request.get(place)).text();
      expect(body.replaceAll(`q=${mark}`, '').replaceAll(`"${mark}"`, ''), place).not.toContain(
        name,
      );
    }
    await other.goto(`/claims/${claim}/history`);
    await expect(other.getByText(`what it said was erased: E-${number}`).first()).toBeVisible();
  });

  await test.step('a backup of before is restored, and serves without the name', async () => {
    const { erasures } = done(readRegister(registerFile(config().dataFolder)));
    const restored = done(
      await restoreBackup(SPARE_MIGRATION_DATABASE_URL, backup, quiet, erasures),
    );
    expect(restored.erasures).toBeGreaterThan(0);
    expect(restored.history.faults).toBe(0);
    const port = await freePort();
    const address = `http://localhost:${port}`;
    const server = await startWebServer(
      'start',
      { host: 'localhost', port },
      { DATABASE_URL: SPARE_DATABASE_URL, PUBLIC_URL: address, PORT: String(port) },
    );
    const context = await browser.newContext({ baseURL: address });
    try {
      const page = await context.newPage();
      await page.goto(`/sources/${source}`);
      await page.getByLabel('E-mail address').fill(editor.email);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Erased source E-${number}`);
      for (const place of [`/sources/${source}`, `/claims/${claim}`, `/claims/${claim}/history`]) {
        expect(await (await page.request.get(place)).text(), place).not.toContain(name);
      }
    } finally {
      await context.close();
      await server.stop();
      rmSync(dirname(backup), { recursive: true });
    }
  });
});

test('an editor erases a note about one of our own sources at once', async ({
  colleague,
  openAs,
  mark,
}) => {
  const author = await colleague('journalist');
  const note = `The ${mark} from accounts`;
  const { number } = await makeUnnamed(author, { name: `an insider ${mark}`, owner: 'ours', note });
  const writing = await openAs(author);
  await open(writing, `/sources/S-${number}/edit`);
  await expect(writing.getByRole('textbox', { name: 'Note' })).toHaveAccessibleDescription(
    'Nothing that could tell who it is: what is not stored cannot leak.',
  );
  const page = await openAs(await colleague('editor', 'Eva Korn'));
  await open(page, `/sources/S-${number}`);
  await expect(page.getByRole('complementary').getByText(note)).toBeVisible();
  const panel = await unfold(page.getByRole('complementary'), 'Erase this note for good…');
  await panel.getByLabel('Reason').fill('It tells too much.');
  await panel.getByRole('button', { name: 'Erase for good' }).click();
  await expect(page.getByText(/The note about this source was erased/)).toBeVisible();
  await expect(page.getByText(note)).toHaveCount(0);
});
