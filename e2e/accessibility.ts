import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

import { expect } from './fixtures';

/** The rules of WCAG 2.2 at levels A and AA. */
const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with the rule and the element where the page, as it stands, breaks WCAG 2.2 AA. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withTags(wcag));
}

/** The one rule that another colour scheme can break. */
export async function expectContrast(page: Page): Promise<void> {
  await expectNothingFound(page, new AxeBuilder({ page }).withRules('color-contrast'));
}

async function expectNothingFound(page: Page, axe: AxeBuilder): Promise<void> {
  // In the moment after the scheme changed a colour may still be on its way.
  const onTheirWay = () =>
    document.getAnimations().filter((animation) => animation instanceof CSSTransition).length;
  await expect.poll(() => page.evaluate(onTheirWay)).toBe(0);
  // Links that a scroll has put half under the bar are no small targets: one scrolls back.
  await page.evaluate(() => window.scrollTo(0, 0));
  // No page has frames of other sites, for which axe would open a tab of its own each time.
  const { violations } = await axe.setLegacyMode().analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary}`),
  );
  expect(found, `WCAG 2.2 AA at ${page.url()}`).toEqual([]);
}

/** Fails where the page is broader than the screen. */
export async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const { page: broad, screen } = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    screen: document.documentElement.clientWidth,
  }));
  expect(broad, `width of ${page.url()}`).toBeLessThanOrEqual(screen);
}
