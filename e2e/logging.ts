import type { Locator, Page } from '@playwright/test';

import { expect } from './fixtures';
import { awake, open } from './forms';

/** What a journey types of an article. The desk takes no text twice: the title begins it. */
interface TypedArticle {
  title: string;
  publisher: string;
  published: string;
  text: string;
}

/**
 * Adds an article through its form.
 * @returns its reference, `A-12`
 */
export async function addArticle(page: Page, article: TypedArticle): Promise<string> {
  await open(page, '/articles/new');
  const form = page.getByRole('main');
  await form.getByLabel('Title').fill(article.title);
  const publisher = form.getByRole('combobox', { name: 'Publisher', exact: true });
  await publisher.fill(article.publisher);
  await publisher.press('Escape');
  await form.getByRole('textbox', { name: 'Published', exact: true }).fill(article.published);
  await form
    .getByRole('textbox', { name: 'Text', exact: true })
    .fill(`${article.title}\n\n${article.text}`);
  await form.getByRole('button', { name: 'Add the article' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(article.title);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Selects words in the article that is open, as a pointer would, over marks in them. */
async function select(page: Page, words: string): Promise<void> {
  await page
    .locator('.article-text')
    .first()
    .evaluate((article, wanted) => {
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      const pieces: { node: Node; from: number }[] = [];
      let text = '';
      while (walker.nextNode()) {
        const { currentNode: node } = walker;
        if (node.parentElement?.closest('[data-aside]')) continue;
        pieces.push({ node, from: text.length });
        text += node.textContent ?? '';
      }
      const start = text.indexOf(wanted);
      if (start < 0) throw new Error(`“${wanted}” does not stand in the article.`);
      const end = start + wanted.length;
      const first = pieces.findLast(({ from }) => from <= start);
      const last = pieces.findLast(({ from }) => from < end);
      if (!first || !last) return;
      document
        .getSelection()
        ?.setBaseAndExtent(first.node, start - first.from, last.node, end - last.from);
    }, words);
}

/** Selects words in an article and goes on to the form that logs them. */
export async function startLogging(page: Page, article: string, words: string): Promise<Locator> {
  await open(page, `/articles/${article}`);
  await select(page, words);
  await page.getByRole('link', { name: 'Log these words' }).click();
  await expect(page.getByRole('heading', { name: /^Log an attribution/ })).toBeVisible();
  await awake(page);
  const form = page.getByRole('region', { name: 'The attribution' });
  await expect(form.getByRole('textbox', { name: 'Words' })).toHaveValue(words);
  return form;
}

/** Writes a new claim into the form. */
export async function writeClaim(form: Locator, statement: string): Promise<void> {
  const field = form.getByRole('combobox', { name: 'Claim', exact: true });
  await field.fill(statement);
  await field.press('Escape');
}

/** Chooses a claim that this article has something on already. */
export async function chooseClaim(form: Locator, statement: string): Promise<void> {
  await form.getByRole('combobox', { name: 'Claim', exact: true }).click();
  await form.getByRole('option', { name: statement }).click();
}

/**
 * Logs what stands in the form.
 * @returns the reference of the attribution, `C-12/3`
 */
export async function logIt(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Log it', exact: true }).click();
  return loggedReference(page);
}

/** The reference in the notice about what was logged just now. */
export async function loggedReference(page: Page): Promise<string> {
  const notice = page.getByText(/^C-\d+\/\d+ is logged and awaits sign-off\.$/);
  await expect(notice).toBeVisible();
  return (await notice.textContent())?.split(' ')[0] ?? '';
}

/** The address of the claim of an attribution, or of the attribution itself. */
export function claimAddress(reference: string): string {
  return `/claims/${reference.split('/')[0]}`;
}

/** The address of an attribution, `C-12/3`. */
export function attributionAddress(reference: string): string {
  return `/claims/${reference.replace('/', '/attributions/')}`;
}

/** What stands beside a term in a list of facts. */
export function fact(page: Page, term: string): Locator {
  return page
    .getByRole('term')
    .filter({ hasText: new RegExp(`^${term}$`) })
    .locator('xpath=following-sibling::dd[1]');
}

/** Accepts an attribution on its page, as the editor whose browser it is. */
export async function accept(page: Page, attribution: string): Promise<void> {
  await page.goto(attributionAddress(attribution));
  await page.getByRole('button', { name: 'Accept' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^accepted by/ })).toBeVisible();
}
