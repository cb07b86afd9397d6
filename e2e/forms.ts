import type { Locator, Page } from '@playwright/test';

import type { SourceKind } from '@/domain/source/kind';

import { expect } from './fixtures';

/** Opens a page and waits until its scripts have taken over. */
export async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await awake(page);
}

/**
 * Waits until React has taken over the page that is there: what is typed before is kept, but opens no
 * list of suggestions.
 */
export async function awake(page: Page): Promise<void> {
  const last = page.locator('main, main form').last();
  const isAwake = () =>
    last.evaluate((element) => Object.keys(element).some((key) => key.startsWith('__react')));
  await expect.poll(isAwake, 'scripts have taken over the page').toBe(true);
}

/** Opens the fold with these words on it, unless it is open. */
export async function unfold(within: Locator, words: string): Promise<Locator> {
  const summary = within.page().locator('summary', { hasText: words });
  const fold = within.locator('details').filter({ has: summary }).last();
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').first().click();
  await expect(fold).toHaveAttribute('open', '');
  return fold;
}

/** What the fold below a source's field asks about a source that is not on the desk yet. */
interface NewSource {
  kind: SourceKind;
  statedReason?: string;
  /** How many people spoke at least. */
  atLeast?: number;
}

const kindLabels: Record<SourceKind, string> = {
  person: 'a person',
  organization: 'an organization',
  outlet: 'an outlet',
  document: 'a document',
  unnamed: 'unnamed: only a description is known',
};

/**
 * Writes a source into its field. One that is on the desk by that name is meant, otherwise it becomes
 * a new one of the kind that is given.
 */
export async function nameSource(
  form: Locator,
  label: string,
  name: string,
  source?: NewSource,
): Promise<void> {
  const field = form.getByRole('combobox', { name: label, exact: true });
  await field.fill(name);
  await field.press('Escape');
  if (!source) return;
  const fold = form.getByRole('group', { name: `${label}, if it is new` });
  if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  await fold.getByLabel('What it is').selectOption(kindLabels[source.kind]);
  if (source.statedReason) {
    await fold.getByLabel('Why unnamed, as stated').fill(source.statedReason);
  }
  if (source.atLeast) await fold.getByLabel('How many at least').fill(String(source.atLeast));
}

/** Chooses a stance by its word. */
export async function chooseStance(form: Locator, word: string): Promise<void> {
  await form.getByRole('radio', { name: word, exact: true }).check();
}
