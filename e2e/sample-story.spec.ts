import { bridgeStory } from '@/prisma/sample/bridge-story';
import { callStory } from '@/prisma/sample/call-story';
import { loadStory } from '@/prisma/sample/load-story';

import { expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';

/*
 * The command that loads the sample has a test of its own and wants an empty desk; here two people of
 * this desk log it, so that every journey finds a desk at work.
 */

/** Every status that a newcomer shall see in the list of claims. */
const shown = [
  'Disputed',
  'Corroborated',
  'Denied',
  'Reported',
  'Unverified',
  'On record',
  'Stated',
];

test('the sample stories show every kind of status', async ({ colleague, openAs }) => {
  test.setTimeout(180_000);
  const journalist = await colleague('journalist');
  const people = { journalist, editor: await colleague('editor') };
  for (const story of [callStory, bridgeStory]) await loadStory(people, story);
  const page = await openAs(journalist);
  await page.goto('/claims');
  const claims = page.getByRole('table', { name: /^Claims/ });
  for (const status of shown) {
    await expect(claims.getByText(status, { exact: true }).first()).toBeVisible();
  }
  // Its twelve sources are broader than a tablet: their table scrolls, the page does not.
  await page.setViewportSize({ width: 768, height: 1024 });
  await page.goto('/stories');
  await page.getByRole('link', { name: callStory.title }).click();
  await expect(page.getByRole('table', { name: /^Claims, and what each source/ })).toBeVisible();
  await expectNoSidewaysScrolling(page);
});
