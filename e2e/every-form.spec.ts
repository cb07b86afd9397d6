import { readdirSync, readFileSync } from 'node:fs';

import type { Locator, Page } from '@playwright/test';

import { formsOf, type FormToTry, wordless } from './every-form';
import { expect, test } from './fixtures';
import { open } from './forms';

test.use({ expectedComplaints: [/net::ERR_FAILED/] });

/** What people write into: one line or several, each with a name. */
const lines = 'input:is([type=text], [type=email], [type=url], [type=search]), textarea';

/** The files that draw a form which sends itself to an action. */
function formComponents(): string[] {
  return readdirSync('components', { recursive: true, encoding: 'utf8' })
    .map((file) => `components/${file}`)
    .filter((file) => file.endsWith('.tsx') && file !== 'components/ui/action-form.tsx')
    .filter((file) => readFileSync(file, 'utf8').includes('<ActionForm'));
}

/** Opens a form with all its folds, and those around it. */
async function openForm(page: Page, { address, form }: FormToTry): Promise<Locator> {
  await open(page, address);
  await unfoldAll(page);
  return page.locator(form).first();
}

async function unfoldAll(page: Page): Promise<void> {
  await page.locator('main details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
}

/** Writes another word into every line, letter by letter. @returns what stands there, by name */
async function typeAll(form: Locator): Promise<Map<string, string>> {
  const typed = new Map<string, string>();
  for (const [index, line] of (await form.locator(lines).all()).entries()) {
    if (!(await line.isVisible()) || !(await line.isEditable())) continue;
    const name = (await line.getAttribute('name')) ?? '';
    const word = `harbour ${index}`;
    await line.fill('');
    await line.focus();
    await form.page().keyboard.type(word);
    await expect(line, name).toHaveValue(word);
    await line.press('Escape');
    typed.set(name, word);
  }
  return typed;
}

async function expectWords(form: Locator, typed: ReadonlyMap<string, string>): Promise<void> {
  for (const [name, word] of typed) {
    await expect(form.locator(`[name="${name}"]`), name).toHaveValue(word);
  }
}

/** Sends a form with nothing in it, or to a desk that does not answer, until it says what is wrong. */
async function refuse(page: Page, form: Locator, { acceptsAnything }: FormToTry): Promise<void> {
  if (acceptsAnything) {
    await page.route('**/*', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
  } else {
    for (const line of await form.locator(lines).all())
      if ((await line.isVisible()) && (await line.isEditable())) await line.fill('');
  }
  await form.evaluate((element: HTMLFormElement) => element.requestSubmit());
  await expect(form.getByRole('alert').first()).toBeVisible();
  await page.unroute('**/*');
}

/** Everything that this browser keeps of its pages. */
function kept(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
}

async function tryForm(page: Page, tried: FormToTry): Promise<void> {
  await page.goto('/account');
  const form = await openForm(page, tried);
  await refuse(page, form, tried);
  await unfoldAll(page);
  let typed = await typeAll(form);
  expect(typed.size, 'lines to write into').toBeGreaterThan(0);
  if (tried.keeps !== 'draft') {
    expect(await kept(page)).not.toContain('harbour');
    return;
  }
  const back = page.getByText('What you were writing here is back');
  await page.reload();
  await expect(back).toBeVisible();
  await expectWords(form, typed);
  await page.goBack();
  await expect(page).toHaveURL(/\/account$/);
  await page.goForward();
  await expect(back).toBeVisible();
  await expectWords(form, typed);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('What you were writing here is taken out again')).toBeVisible();
  typed = new Map([...typed].filter(([name]) => !name.includes('[')));
  for (const [name, word] of typed) {
    await expect(form.locator(`[name="${name}"]`), name).not.toHaveValue(word);
  }
  expect(await kept(page)).not.toContain('harbour');
}

test('every component with a form is tried, or says why not', async ({ colleague, mark }) => {
  const forms = await formsOf(await colleague('journalist'), await colleague('editor'), mark);
  const tried = [...forms.byEditor, ...forms.byAdmin].map(({ component }) => component);
  const known = new Set([...tried, ...Object.keys(wordless)]);
  expect([...known].sort()).toEqual(formComponents().sort());
});

// In parts, for workers beside each other.
const parts = 4;
for (let part = 0; part < parts; part++) {
  test(`every form loses nothing that is typed, part ${part + 1}`, async ({
    colleague,
    openAs,
    mark,
  }) => {
    test.setTimeout(600_000);
    const editor = await colleague('editor');
    const forms = await formsOf(await colleague('journalist'), editor, mark);
    const pages = {
      byEditor: await openAs(editor),
      byAdmin: await openAs(await colleague('admin')),
    };
    for (const who of ['byEditor', 'byAdmin'] as const) {
      const page = pages[who];
      page.on('dialog', (dialog) => void dialog.accept());
      for (const [index, one] of forms[who].entries()) {
        if (index % parts !== part) continue;
        await test.step(`${one.component} at ${one.address}`, () => tryForm(page, one));
      }
    }
  });
}
