import type { Locator, Page } from '@playwright/test';

import { database } from '@/server/database/client';
import { articleForm, makeArticle } from '@/tests/factories/articles';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { readingArticle } from './articles';
import { expect, test } from './fixtures';
import { awake, nameSource, open, unfold } from './forms';
import { addArticle, claimAddress, loggedReference } from './logging';

/** The suggestions that are offered, in reading order. */
function suggested(page: Page): Locator {
  return page.locator('[data-suggestion]');
}

/** The suggestion that the keys are about. */
function active(page: Page): Locator {
  return page.locator('.note-active[data-suggestion]');
}

/** Goes on by keyboard until the active suggestion is about these words. */
async function stepTo(page: Page, words: string | RegExp): Promise<void> {
  const wanted = suggested(page).filter({ hasText: words }).first();
  await expect(wanted).toBeAttached();
  for (let steps = 0; steps < 40; steps++) {
    if (await wanted.evaluate((note) => note.classList.contains('note-active'))) return;
    await page.keyboard.press('n');
  }
  throw new Error(`The keys never came to “${words}”.`);
}

/** Accepts the active suggestion by key; the form then stands there filled. */
async function accept(page: Page, key: 'a' | 'c' = 'a'): Promise<Locator> {
  await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: /^Log an attribution/ })).toBeVisible();
  await awake(page);
  return page.getByRole('region', { name: 'The attribution' });
}

/** Logs the form by keyboard and comes back to the desk. */
async function logFrom(page: Page, form: Locator): Promise<string> {
  await expect(form.getByRole('button', { name: 'Log it', exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  const reference = await loggedReference(page);
  await expect(page).toHaveURL(/\/articles\/A-\d+\?/);
  await awake(page);
  return reference;
}

test('an article becomes claims by keyboard: the disputed call and the troop numbers', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(180_000);
  const page = await openAs(await colleague('journalist'));
  const article = await addArticle(page, {
    ...readingArticle,
    title: `${readingArticle.title} ${mark}`,
    // Names of this test's own: the desk knows nobody of them yet.
    text: readingArticle.text.replaceAll('Petrenko', `Petrenko${mark.toLowerCase()}`),
  });
  const petrenko = `Vasil Petrenko${mark.toLowerCase()}`;
  await awake(page);

  const call = `Arvid Holt recently spoke with ${petrenko}`;
  const first = await test.step('a suggestion fills the whole form with one key', async () => {
    await stepTo(page, /a Reuters source/);
    const form = await accept(page);
    await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(
      `${call} and asked him to wait`,
    );
    await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
      'a Reuters source',
    );
    await expect(form.getByRole('radio', { name: 'asserts' })).toBeChecked();
    await expect(form.getByRole('textbox', { name: 'Said', exact: true })).toHaveValue(
      '10 Nov 2024',
    );
    await expect(form.getByRole('combobox', { name: 'Relay 1' })).toHaveValue('Reuters');
    // What is to be checked first has the focus, its words selected: typing writes the claim anew.
    await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toBeFocused();
    await page.keyboard.type(`${call} by telephone.`);
    return logFrom(page, form);
  });

  await test.step('the desk is at the next suggestion, and what was logged is marked', async () => {
    await expect(active(page)).toContainText('unnamed sources');
    await expect(page.locator('.note:not(.note-suggested)')).toContainText([/spoke with/]);
    await expect(suggested(page).filter({ hasText: 'a Reuters source' })).toHaveCount(0);
  });

  await test.step('the denial is attached to the claim that it is about with one key', async () => {
    await page.keyboard.press('p');
    await expect(active(page)).toContainText(/palace/i);
    await expect(active(page).getByRole('link', { name: /C-\d+/ }).first()).toContainText(call);
    const form = await accept(page, 'c');
    await expect(form.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(
      `${call} by telephone.`,
    );
    await expect(form.getByRole('radio', { name: 'denies', exact: true })).toBeChecked();
    expect((await logFrom(page, form)).split('/')[0]).toBe(first.split('/')[0]);
  });

  await test.step('the spokesman with his principal, and who does not comment', async () => {
    for (const [words, stance, principal] of [
      ['Such a call happened', 'denies', 'The palace'],
      ['Stefan Chu', 'declines to comment', 'Arvid Holt'],
    ] as const) {
      await stepTo(page, words);
      // "Such a call" is the one that the words before are about.
      const likely = words.startsWith('Such');
      if (likely)
        await expect(active(page).getByRole('link', { name: /C-\d+/ }).first()).toContainText(call);
      const form = await accept(page, likely ? 'c' : 'a');
      await expect(form.getByRole('radio', { name: stance, exact: true })).toBeChecked();
      const more = await unfold(form, 'More');
      await expect(more.getByRole('combobox', { name: 'On behalf of' })).toHaveValue(
        new RegExp(principal, 'i'),
      );
      const claim = form.getByRole('combobox', { name: 'Claim', exact: true });
      if (!likely) {
        await claim.fill(first.split('/')[0] ?? '');
        await expect(page.getByRole('option', { name: call })).toBeVisible();
        await claim.press('ArrowDown');
        await claim.press('Enter');
      }
      await expect(claim).toHaveValue(`${call} by telephone.`);
      await logFrom(page, form);
    }
    const rows = await database.attribution.findMany({
      where: { claim: { number: Number(first.match(/\d+/)?.[0]) } },
      select: { stance: true },
      orderBy: { number: 'asc' },
    });
    expect(rows.map(({ stance }) => stance)).toEqual([
      'asserts',
      'denies',
      'denies',
      'declines_to_comment',
    ]);
  });

  const troops = await test.step('of a figure with two readings one is pressed', async () => {
    await stepTo(page, /Oleksandr Zabolotny.*almost 50,000, or almost 50/s);
    const form = await accept(page);
    await expect(form.getByRole('radio', { name: 'Quantity' })).toBeChecked();
    await expect(form.getByLabel('What is counted')).toHaveValue('enemy soldiers');
    const figure = form.getByLabel('Figure', { exact: true });
    await expect(figure).toHaveValue('almost 50.000');
    await expect(form.getByRole('button', { name: 'almost 50,000', exact: true })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(figure).toHaveValue('almost 50,000');
    return logFrom(page, form);
  });

  await test.step('two bodies are two rows, and the open figure has no maker', async () => {
    for (const who of ['US officials', 'Norland officials']) {
      await stepTo(page, who);
      const form = await accept(page);
      await expect(form.getByRole('combobox', { name: 'Relay 1' })).toHaveValue(
        'The New York Times',
      );
      await form.getByRole('button', { name: '50,000', exact: true }).click();
      await logFrom(page, form);
    }
    await stepTo(page, /maker not stated/);
    const form = await accept(page);
    await expect(form.getByRole('checkbox', { name: /does not say/ })).toBeChecked();
    await form.getByRole('button', { name: 'about 11,000', exact: true }).click();
    await logFrom(page, form);
    await page.goto(claimAddress(troops));
    await expect(page.getByText('almost 50,000').first()).toBeVisible();
  });

  await test.step('another spelling is the same man, and is remembered', async () => {
    await open(page, `/articles/${article}`);
    await stepTo(page, 'Zabolotniy');
    await expect(active(page)).toContainText('Oleksandr Zabolotny');
    const form = await accept(page);
    await form.getByRole('checkbox', { name: /Remember “Zabolotniy”/ }).check();
    await logFrom(page, form);
    const alias = await database.sourceAlias.findFirst({ where: { name: 'Zabolotniy' } });
    expect(alias).not.toBeNull();
  });
});

test('suggestions follow the scroll, are dismissed, brought back and listed', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const lines = Array.from(
    { length: 30 },
    (_, index) => `Ida ${mark} said that bridge ${index} would open in May. It is long.`,
  );
  const { reference } = await makeArticle(
    reporter,
    articleForm({ title: `Bridges ${mark}`, text: [`Bridges ${mark}`, ...lines].join('\n\n') }),
  );
  const page = await openAs(reporter);
  await open(page, `/articles/${reference}`);
  await expect(suggested(page)).toHaveCount(30);
  await expect(active(page)).toContainText('Bridge 0');

  await test.step('as one scrolls, and back by a press on either side', async () => {
    const end = page.locator('mark', { hasText: 'bridge 29 would open' });
    await end.scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 5000);
    await expect(active(page)).toContainText(/bridge 2[0-9]/i);
    await expect(active(page)).toBeInViewport();
    await suggested(page)
      .filter({ hasText: /bridge 12 /i })
      .locator('.note-who')
      .click();
    await expect(active(page)).toContainText('ridge 12');
    await expect(page.locator('.passage-active')).toBeInViewport();
    await page.locator('mark', { hasText: 'bridge 13 would' }).click({ position: { x: 5, y: 5 } });
    await expect(active(page)).toContainText('ridge 13');
  });

  await test.step('x dismisses, u undoes, and what is dismissed stays listed', async () => {
    await page.keyboard.press('x');
    await expect(suggested(page)).toHaveCount(29);
    await expect(active(page)).toContainText('ridge 14');
    await page.keyboard.press('u');
    await expect(suggested(page)).toHaveCount(30);
    await stepTo(page, /ridge 3 /);
    await page.keyboard.press('x');
    await expect(suggested(page)).toHaveCount(29);
    await page.reload();
    await awake(page);
    await expect(suggested(page)).toHaveCount(29);
    await page.getByText('1 dismissed').click();
    await page.getByRole('button', { name: 'Bring back' }).click();
    await expect(suggested(page)).toHaveCount(30);
  });

  await test.step('the keys are listed; the desk is accessible', async () => {
    await page.keyboard.press('?');
    await expect(page.getByText('undo the last dismissal')).toBeVisible();
    await expectAccessible(page);
  });
});

test('on a phone the panes stack, and without scripts all are links and buttons', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const text = `${mark}\n\nIda ${mark} said that the bridge was closed.\n\nPer ${mark} said that it was open.`;
  const { reference } = await makeArticle(reporter, articleForm({ title: `Two ${mark}`, text }));
  const page = await openAs(reporter, {
    viewport: { width: 390, height: 844 },
    javaScriptEnabled: false,
  });
  await page.goto(`/articles/${reference}`);
  await expect(suggested(page)).toHaveCount(2);
  await expectNoSidewaysScrolling(page);
  await suggested(page).first().getByRole('button', { name: 'Dismiss' }).click();
  await expect(suggested(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(suggested(page)).toHaveCount(2);
  await suggested(page).first().getByRole('link', { name: 'Accept' }).click();
  await expect(page.getByRole('combobox', { name: 'Claim', exact: true })).toHaveValue(
    'The bridge was closed',
  );
  await page.getByRole('button', { name: 'Log it', exact: true }).click();
  await loggedReference(page);
  await expect(page).toHaveURL(/#note-c\d+$/);
  await expect(suggested(page)).toHaveCount(1);
});

test('a text from right to left is read so, and its words are logged by selecting them', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const words = 'وزیر گفت که پل بسته است';
  const { reference } = await makeArticle(
    reporter,
    articleForm({ title: mark, text: `${mark}\n\n${words} از روز دوشنبه.`, language: 'fa' }),
  );
  const page = await openAs(reporter);
  await open(page, `/articles/${reference}`);
  const paragraph = page.getByText(words);
  await expect(paragraph).toHaveCSS('direction', 'rtl');
  await expect(
    page.getByText('No suggestions are made from texts in this language yet'),
  ).toBeVisible();
  await paragraph.evaluate((element, length) => {
    const text = element.firstChild;
    if (text) document.getSelection()?.setBaseAndExtent(text, 0, text, length);
  }, words.length);
  await expect(page.getByRole('link', { name: 'Log these words' })).toBeVisible();
  await page.keyboard.press('l');
  await expect(page.getByRole('textbox', { name: 'Words' })).toHaveValue(words);
  const form = page.getByRole('region', { name: 'The attribution' });
  await awake(page);
  await nameSource(form, 'Speaker', `الوزير ${mark}`);
  await expect(form.getByRole('combobox', { name: 'Speaker', exact: true })).toHaveValue(
    `الوزير ${mark}`,
  );
});

test('a day without its year is counted back from publication, which the form shows', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const text = `Two ${mark}\n\nThe bridge of ${mark} is closed, Ida ${mark} wrote. It was raining.`;
  const { reference } = await makeArticle(reporter, articleForm({ title: `Two ${mark}`, text }));
  const page = await openAs(reporter);
  await open(page, `/articles/${reference}/log`);
  const form = page.getByRole('region', { name: 'The attribution' });
  const more = await unfold(form, 'More');
  const said = more.getByRole('textbox', { name: 'Said', exact: true });
  await said.fill('yesterday');
  await said.press('Tab');
  await expect(said).toHaveValue('11 Nov 2024');
  await expect(
    more.getByText('Read from “yesterday”, counted back from 12 Nov 2024.'),
  ).toBeVisible();

  const plain = await openAs(reporter, { javaScriptEnabled: false });
  await plain.goto(`/articles/${reference}/log`);
  const there = plain.getByRole('region', { name: 'The attribution' });
  await there.getByRole('combobox', { name: 'Claim', exact: true }).fill(`It rained in ${mark}.`);
  await there.getByRole('combobox', { name: 'Speaker', exact: true }).fill(`Ida ${mark}`);
  await there.getByRole('radio', { name: 'asserts' }).check();
  await there.getByRole('textbox', { name: 'Words' }).fill('It was raining.');
  await (
    await unfold(there, 'More')
  )
    .getByRole('textbox', { name: 'Said', exact: true })
    .fill('on 10 November');
  await plain.getByRole('button', { name: 'Log it', exact: true }).click();
  await loggedReference(plain);
  const row = await database.attribution.findFirst({
    where: { articleVersion: { article: { number: Number(reference.slice(2)) } } },
  });
  expect(row?.saidOn).toBe('2024-11-10');
});
