import type { Page } from '@playwright/test';

import { database } from '@/server/database/client';
import { makeArticle, ownReportingForm } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible, expectContrast, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { prepareClaim, sourceOf } from './prepared';

test.use({ expectedComplaints: [/status of 404/] });

/** Looks at a page in both colour schemes; whatever its console complains about fails the test. */
async function inspect(page: Page, address: string): Promise<void> {
  await test.step(address, async () => {
    await page.goto(address);
    await expect(page.getByRole('main')).toBeVisible();
    await expect(page).toHaveTitle(/.+/);
    // Folds hide most of a form: everything is looked at.
    await page.locator('details').evaluateAll((folds) => {
      for (const fold of folds) fold.setAttribute('open', '');
    });
    await expectNoSidewaysScrolling(page);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await expectAccessible(page);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await expectContrast(page);
  });
}

/** The sample story's claim with the most attributions of one kind, as `C-12`. */
async function sampleClaim(
  kind: 'event' | 'quantity' | 'position' | 'prediction',
): Promise<string> {
  const { number } = await database.claim.findFirstOrThrow({
    where: { kind, story: { title: { contains: 'Kursk' } } },
    orderBy: { attributionCount: 'desc' },
    select: { number: true },
  });
  return `C-${number}`;
}

test('pages about claims and attributions', async ({ colleague, openAs, mark }) => {
  test.setTimeout(180_000);
  const editor = await colleague('editor');
  const page = await openAs(editor);
  const { attributionId, claim } = await prepareClaim(editor, mark);
  const event = await sampleClaim('event');
  const quantity = await sampleClaim('quantity');
  for (const address of [
    '/claims',
    '/claims?status=disputed',
    '/claims/new',
    `/claims/${event}`,
    `/claims/${event}/edit`,
    `/claims/${event}/history`,
    `/claims/${event}/attributions/new`,
    `/claims/${event}/attributions/1`,
    `/claims/${event}/attributions/1/edit`,
    `/claims/${quantity}`,
    `/claims/${await sampleClaim('position')}`,
    `/claims/${await sampleClaim('prediction')}`,
    `/claims/${claim}`,
    `/claims/${claim}/attributions/1`,
    `/sources/${await sourceOf(attributionId)}`,
    '/review',
    '/review/corrections',
  ]) {
    await inspect(page, address);
  }
});

test('pages about articles, sources and stories', async ({ colleague, openAs, mark }) => {
  test.setTimeout(180_000);
  const editor = await colleague('editor');
  const page = await openAs(editor);
  const own = await makeArticle(
    editor,
    ownReportingForm({ title: `A walk in ${mark}`, text: `The dam of ${mark} leaks.` }),
  );
  const secret = await makeAttribution(editor, own.id, {
    claim: { text: `The dam of ${mark} leaks.` },
    attribution: {
      speaker: { text: `an engineer of ${mark}`, kind: 'unnamed' },
      level: 'off_record',
    },
  });
  const story = await database.story.findFirstOrThrow({ where: { title: { contains: 'Kursk' } } });
  const read = await database.article.findFirstOrThrow({ where: { storyId: story.id } });
  const person = await database.source.findFirstOrThrow({ where: { name: 'Volodymyr Zelensky' } });
  const article = `A-${read.number}`;
  for (const address of [
    '/articles',
    '/articles/new',
    '/articles/new?kind=own_reporting',
    '/articles/intake',
    `/articles/${article}`,
    `/articles/${article}/edit`,
    `/articles/${article}/history`,
    `/articles/${article}/log`,
    `/articles/${own.reference}`,
    `/articles/${own.reference}/log?p=0-10`,
    `/claims/${secret.reference.split('/')[0]}`,
    `/sources/${await sourceOf(secret.id)}`,
    '/sources',
    '/sources/new',
    '/sources/new?kind=unnamed',
    '/sources/new?kind=document',
    `/sources/S-${person.number}`,
    `/sources/S-${person.number}/edit`,
    '/stories',
    '/stories/new',
    `/stories/T-${story.number}`,
    `/stories/T-${story.number}/voices`,
    `/stories/T-${story.number}/edit`,
    '/search?q=Zelenskiy',
  ]) {
    await inspect(page, address);
  }
});

test('pages about people, and pages outside the desk', async ({ page, colleague, openAs }) => {
  test.setTimeout(180_000);
  const desk = await openAs(await colleague('admin'));
  for (const address of [
    '/people',
    '/account',
    '/notices',
    '/claims/C-999999',
    '/claims?status=retracted',
  ]) {
    await inspect(desk, address);
  }
  for (const address of ['/sign-in', '/invitation/unknown', '/set-up/unknown', '/nothing-here']) {
    await inspect(page, address);
  }
});
