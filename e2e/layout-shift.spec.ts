import type { Page } from '@playwright/test';
import { v4 as uuid } from 'uuid';

import { storyContent } from '@/domain/story/schema';
import { createStory } from '@/server/story/commands';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { done, makeAttribution } from '@/tests/factories/attributions';

import { expect, test } from './fixtures';

/** How far what is on the page moved by itself since it began to load (web.dev/articles/cls). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let moved = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) moved += (entry as Shift).value;
        }).observe({ type: 'layout-shift', buffered: true });
        // What was recorded before is handed over after a frame.
        requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(moved))));
      }),
  );
}

interface Shift extends PerformanceEntry {
  value: number;
}

test('nothing moves by itself on list, claim, story and reading desk while they load', async ({
  colleague,
  openAs,
  mark,
}) => {
  const writer = await colleague('journalist');
  const content = storyContent.parse({ title: `The ferry of ${mark}` });
  const story = done(await createStory(writer, uuid(), content));
  const text = `The minister said that the ferry of ${mark} sails.\n\nThe mayor denied that it sails.`;
  const article = await makeArticle(writer, articleForm({ title: `A ferry at ${mark}`, text }));
  const made = await makeAttribution(writer, article.id, {
    claim: { text: `The ferry of ${mark} sails.`, storyId: story.id },
    attribution: { speaker: { text: `The minister of ${mark}`, kind: 'person' } },
  });
  const claim = made.reference.split('/')[0];
  const page = await openAs(writer);
  // The list first: a new browser has no fonts yet. Only our claim is on it, whatever others log meanwhile.
  const limits = {
    [`/claims?q=${mark}`]: 0.01,
    [`/claims/${claim}`]: 0.01,
    [`/stories/T-${story.number}`]: 0.01,
    // Claims that are like the suggestion in hand come later and lengthen its note: 0.1 is still good.
    [`/articles/${article.reference}`]: 0.1,
  };
  for (const [path, limit] of Object.entries(limits)) {
    await page.goto(path, { waitUntil: 'load' });
    // The palette's button is there once the page is awake, which is when a script could move things.
    await expect(page.locator('.palette-open')).toBeVisible();
    expect(await layoutShift(page), path).toBeLessThan(limit);
  }
  // What does move is seen.
  await page.locator('.shell').evaluate((shell) => shell.before(document.createElement('hr')));
  await expect.poll(() => layoutShift(page)).toBeGreaterThan(0);
});
