import { v4 as uuid } from 'uuid';

import { storyContent } from '@/domain/story/schema';
import { database } from '@/server/database/client';
import { createStory } from '@/server/story/commands';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { type Colleague, expect, test } from './fixtures';
import { open } from './forms';

/** A story with a disputed claim and a number of soldiers, one statement of which awaits sign-off. */
async function prepareStory(reporter: Colleague, editor: Colleague, mark: string) {
  const content = storyContent.parse({ title: `The bridge of ${mark}` });
  const story = done(await createStory(reporter, uuid(), content));
  const text = `On the bridge of ${mark} they said this.`;
  const { id: articleId } = await makeArticle(reporter, articleForm({ text }));
  const say = (text: string, who: string, about: object, attribution: object = {}) =>
    makeAttribution(reporter, articleId, {
      claim: { text, storyId: story.id, ...about },
      attribution: { speaker: { text: `${who} ${mark}`, kind: 'person' }, ...attribution },
    });
  const opening = `The bridge of ${mark} opened in May.`;
  const first = await say(
    opening,
    'Minister',
    { eventTime: '2 May 2024' },
    { saidOn: '3 May 2024' },
  );
  const claim = first.reference.split('/')[0] ?? '';
  await say(claim, 'Mayor', {}, { stance: 'denies', saidOn: '4 May 2024' });
  const workers = { kind: 'quantity', counted: `workers of ${mark}` };
  const many = await say(`Many work on the bridge of ${mark}.`, 'Minister', workers, {
    figure: 'almost 300',
    saidOn: '3 May 2024',
  });
  for (const { id } of [first, many]) done(await decide(editor, id));
  return { id: story.id, address: `/stories/T-${story.number}`, opening, claim };
}

test('a story shows how its claims stand, who says what, and what was said when', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const { id, address, opening, claim } = await prepareStory(
    reporter,
    await colleague('editor'),
    mark,
  );
  const page = await openAs(reporter, { viewport: test.info().project.use.viewport ?? null });
  await open(page, address);

  await test.step('claims stand by status', async () => {
    const reported = page.getByRole('region', { name: 'Reported 2' });
    await expect(reported.getByRole('link', { name: opening })).toBeVisible();
    await expect(reported.getByText(/awaits sign-off/)).toBeVisible();
  });

  await test.step('who says what, with what waits marked', async () => {
    const matrix = page.getByRole('table', {
      name: 'Claims, and what each source says about them',
    });
    const row = matrix.getByRole('row').filter({ hasText: opening });
    await expect(row.getByRole('link', { name: `asserts ${claim}/1` })).toBeVisible();
    const waiting = row.getByRole('listitem').filter({ hasText: 'waiting' });
    await expect(waiting.getByRole('link', { name: `denies ${claim}/2` })).toBeVisible();
  });

  await test.step('events and statements in the order of time', async () => {
    const timeline = page.getByRole('region', { name: 'What happened, and what was said when' });
    await timeline.getByText('The same as a list').click();
    const entries = timeline.getByRole('listitem');
    await expect(entries.nth(0)).toContainText(
      `2 May 2024: ${claim} is said to have happened then`,
    );
    await expect(entries.nth(1)).toContainText(`3 May 2024: Minister ${mark} asserts`);
    await expect(entries.filter({ hasText: 'Mayor' })).toContainText('denies');
    await expect(entries.filter({ hasText: 'Mayor' })).toContainText('awaits sign-off');
  });

  await test.step('its numbers, with maker and sign-off', async () => {
    const numbers = page.getByRole('table', { name: `Figures: workers of ${mark}` });
    await expect(numbers.getByRole('row').nth(1)).toContainText(/Minister.*almost 300.*accepted/);
  });

  await test.step('what changed since the last visit', async () => {
    const visit = { personId: reporter.id, storyId: id };
    const changes = page.getByRole('region', { name: /^Since your last visit/ });
    await expect(changes).toContainText('This is your first visit.');
    const opened = () => database.storyVisit.findUnique({ where: { personId_storyId: visit } });
    await expect.poll(opened, 'the visit is noted').toMatchObject({ sinceAt: null });
    const earlier = new Date(Date.now() - 3 * 3_600_000);
    await database.storyVisit.updateMany({ where: visit, data: { openedAt: earlier } });
    await page.reload();
    const entry = changes.getByRole('listitem').filter({ hasText: opening });
    await expect(entry).toContainText('Unverified became Reported');
    await expect(entry).toContainText(`accepted: Minister ${mark} asserts`);
    await expect.poll(opened).toMatchObject({ sinceAt: earlier });
  });

  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);

  await test.step('on paper there is no navigation, and every drawing has its words', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByText(`Mayor ${mark}`).first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('everybody who said anything', async () => {
    await open(page, `${address}/voices`);
    const entry = page.getByRole('listitem').filter({ hasText: opening });
    await expect(entry.getByText(`Mayor ${mark}`)).toBeVisible();
  });
});
