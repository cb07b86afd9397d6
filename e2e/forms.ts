import type { Locator, Page } from '@playwright/test';

import { sourceKindWords, type SourceKind } from '@/domain/source/kind';

import { expect } from './fixtures';

/** Opens a page and waits until its scripts have taken over, so that lists open at the first key. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await awake(page);
}

/** Waits until React has taken over the page that is there. */
export async function awake(page: Page): Promise<void> {
  const main = page.getByRole('main');
  await expect(main).toBeVisible();
  const last = page.locator('main, main form').last();
  await expect
    .poll(() => last.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react'))))
    .toBe(true);
}

/** A fold by the words on it. */
export function fold(within: Page | Locator, words: string): Locator {
  return within.locator('details').filter({ has: within.page().locator('summary', { hasText: words }) });
}
