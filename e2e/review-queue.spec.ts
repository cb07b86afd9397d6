import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { storyContent } from '@/domain/story/schema';
import { withdrawClaim } from '@/server/claim/commands';
import { database } from '@/server/database/client';
import { fillQueue } from '@/server/review/fill-queue';
import { createStory } from '@/server/story/commands';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { prepareClaim } from './prepared';

/** Rows of one claim, more than a page holds, in a story that comes after all others. */
async function makePages(writer: Actor, articleId: string, mark: string): Promise<string> {
  const content = storyContent.parse({ title: `Later, ${mark}`, priority: 'low' });
  const { id: storyId } = done(await createStory(writer, uuid(), content));
  const first = await makeAttribution(writer, articleId, {
    claim: { text: `Many speak of ${mark}.` },
    attribution: { stance: 'questions' },
  });
  const row = await database.attribution.findUniqueOrThrow({ where: { id: first.id } });
  await database.attribution.createMany({
    data: Array.from({ length: 55 }, (_, nth) => ({ ...row, id: uuid(), number: nth + 2 })),
  });
  await database.claim.update({ where: { id: first.claimId }, data: { storyId } });
  await database.reviewItem.delete({ where: { attributionId: first.id } });
  await fillQueue();
  return first.claimId;
}

test('the queue: filtered, paged, shared out, and repeats accepted together', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const writer = await colleague('journalist', `Wim ${mark}`);
  const editor = await colleague('editor', `Edda ${mark}`);
  const other = await colleague('editor', `Olga ${mark}`);
  const { articleId, attribution, claim, attributionId } = await prepareClaim(writer, mark);
  const { claimId } = await database.attribution.findUniqueOrThrow({
    where: { id: attributionId },
  });
  const onClaim = (by: Actor, given: Record<string, unknown>) =>
    makeAttribution(by, articleId, { claim: { id: claimId }, attribution: given });
  const denial = await onClaim(writer, {
    speaker: { text: `an aide in ${mark}`, kind: 'unnamed' },
    stance: 'denies',
  });
  done(await decide(other, attributionId));
  const repeat = (by: Actor, name: string) =>
    onClaim(by, {
      speaker: { text: `${name} of ${mark}`, kind: 'person' },
      repeatsId: attributionId,
    });
  await repeat(writer, 'A senator');
  await repeat(writer, 'A mayor');
  const own = await repeat(editor, 'A bishop');
  const manyId = await makePages(writer, articleId, mark);

  const page = await openAs(editor);
  const mine = `/review?by=${writer.id}`;
  const rowOf = (reference: string) =>
    page.getByRole('listitem').filter({ has: page.getByText(reference, { exact: true }) });

  await test.step('what a row is about is said in words', async () => {
    await page.goto(mine);
    const row = rowOf(denial.reference);
    await expect(row).toContainText('denies');
    await expect(row).toContainText('unnamed source');
    await expect(row).toContainText('for nobody yet');
    await expect(rowOf(attribution)).toHaveCount(0);
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectNoSidewaysScrolling(page);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  await test.step('pages go on and back', async () => {
    const pages = page.getByRole('navigation', { name: 'Pages of the queue' });
    await pages.getByRole('link', { name: 'Next' }).click();
    await expect(page).toHaveURL(/after=/);
    await expect(rowOf(denial.reference)).toHaveCount(0);
    await expect(page.getByText(`Many speak of ${mark}.`)).toBeVisible();
    await pages.getByRole('link', { name: 'Previous' }).click();
    await expect(rowOf(denial.reference)).toBeVisible();
  });

  await test.step('a filter stands in the address and says how many it shows', async () => {
    const stance = page.getByLabel('Stance');
    await expect(stance.getByRole('option', { name: 'denies (1)' })).toBeAttached();
    await stance.selectOption({ label: 'denies (1)' });
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect(page).toHaveURL(/stance=denies/);
    await expect(page.getByText('1 waiting')).toHaveCount(2);
    await expect(page.getByRole('link', { name: denial.reference })).toHaveAttribute(
      'href',
      `/claims/${claim}/attributions/2?queue=${encodeURIComponent(`stance=denies&by=${writer.id}`)}`,
    );
  });

  await test.step('taken with its own button, then given to somebody else', async () => {
    await page.getByRole('button', { name: `Take ${denial.reference}` }).click();
    await expect(rowOf(denial.reference)).toContainText(`for ${editor.name}`);
    await page.getByRole('link', { name: /^Assigned to me/ }).click();
    await expect(rowOf(denial.reference)).toBeVisible();
    await page.getByRole('checkbox', { name: `Tick ${denial.reference}` }).check();
    await page.getByLabel('Editor').selectOption(other.name);
    await page.getByRole('button', { name: 'Assign', exact: true }).click();
    await expect(page.getByText('Nothing is assigned to you.')).toBeVisible();
  });

  await test.step('repeats are one line, and one button accepts them', async () => {
    await page.goto(mine);
    const line = page.getByText('3 repeats that change nothing');
    await expect(line).toContainText('1 yours, for another editor');
    await page.getByRole('button', { name: 'Accept all 2 together' }).click();
    await expect(page.getByText('2 repeats were accepted.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText(`Left for another editor`);
    await expect(page.getByRole('main')).toContainText(own.reference);
  });

  await test.step('without JavaScript too', async () => {
    const plain = await openAs(other, { javaScriptEnabled: false });
    await plain.goto(`/review?by=${writer.id}&stance=denies`);
    await plain.getByRole('button', { name: 'Unassign' }).click();
    await expect(plain.getByText('Tick the rows first.')).toBeVisible();
    await plain.getByRole('checkbox', { name: `Tick ${denial.reference}` }).check();
    await plain.getByRole('button', { name: 'Unassign' }).click();
    await expect(plain.getByRole('listitem').filter({ hasText: denial.reference })).toContainText(
      'for nobody yet',
    );
    await plain.goto(`/review?by=${editor.id}&state=repeats`);
    await plain.getByRole('button', { name: 'Accept it' }).click();
    await expect(plain.getByText('1 repeat was accepted.')).toBeVisible();
  });

  done(await withdrawClaim(editor, { id: manyId, reason: 'The journey is over.' }));
});
