import type { Page } from '@playwright/test';

import type { Actor } from '@/domain/person/role';
import { database } from '@/server/database/client';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';

import { expectAccessible } from './accessibility';
import { expect, test } from './fixtures';
import { awake, chooseStance, open } from './forms';
import { attributionAddress, fact } from './logging';
import { prepareClaim } from './prepared';

/** Logs this many attributions, ten to a claim, four claims to an article. */
async function prepareMany(by: Actor, mark: string, count: number): Promise<void> {
  let articleId = '';
  let claimId = '';
  for (let index = 0; index < count; index++) {
    if (index % 40 === 0) {
      const text = `Bridges at ${mark}, ${index}.\n\nThe minister said that they would open in May.`;
      ({ id: articleId } = await makeArticle(
        by,
        articleForm({ title: `Bridges ${mark} ${index}`, text }),
      ));
    }
    const claim =
      index % 10 === 0 ? { text: `Bridge ${index} of ${mark} opens in May.` } : { id: claimId };
    const speaker = { text: `Minister ${index} of ${mark}`, kind: 'person' };
    ({ claimId } = await makeAttribution(by, articleId, { claim, attribution: { speaker } }));
  }
}

/** The queue of what one person logged, as the parameter of an attribution's address. */
function queueOf(person: Actor): string {
  return `queue=${encodeURIComponent(`by=${person.id}`)}`;
}

/** The row that the page is about. */
async function shownRow(page: Page): Promise<string> {
  return (await page.locator('.attribution-head .ref').first().textContent()) ?? '';
}

test('sixty attributions are signed off by keyboard alone, one key each', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(240_000);
  const reporter = await colleague('journalist');
  const editor = await colleague('editor', 'Edda Lind');
  await prepareMany(reporter, mark, 60);
  const first = await database.attribution.findFirstOrThrow({
    where: { loggedById: reporter.id },
    orderBy: { loggedAt: 'asc' },
    include: { claim: true },
  });
  const page = await openAs(editor);
  const reference = `C-${first.claim.number}/${first.number}`;
  await open(page, `${attributionAddress(reference)}?${queueOf(reporter)}`);

  let keys = 0;
  const press = async (key: string) => {
    keys += 1;
    await page.keyboard.press(key);
  };
  const decided = page.getByRole('status').filter({ hasText: /^(Accepted|Taken back)/ });
  for (let index = 0; index < 60; index++) {
    const row = await shownRow(page);
    await press('a');
    await expect(decided).toContainText(`Accepted ${row}.`);
  }
  expect(keys).toBe(60);
  const left = { loggedById: reporter.id, review: { not: 'accepted' as const } };
  expect(await database.attribution.count({ where: left })).toBe(0);
  await expect(page.getByText('Nothing else waits here.')).toBeVisible();

  await test.step('the last one is taken back with one more', async () => {
    const row = (await decided.textContent())?.match(/C-\d+\/\d+/)?.[0] ?? '';
    await press('u');
    await expect(decided).toContainText(`Taken back: ${row}`);
    expect(await shownRow(page)).toBe(row);
    await expect(page.getByRole('button', { name: 'Accept' })).toBeVisible();
    expect(await database.attribution.count({ where: left })).toBe(1);
  });

  await test.step('the keys are listed, and rest while somebody types', async () => {
    await page.keyboard.press('?');
    await expect(page.getByText('ask for changes: begins the reason')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('c');
    const reason = page.getByRole('textbox', { name: 'Reason' }).first();
    await expect(reason).toBeFocused();
    await page.keyboard.type('a runa');
    await expect(reason).toHaveValue('a runa');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Changes requested' })).toBeVisible();
  });
});

test('next and previous lead along the queue', async ({ colleague, openAs, mark }) => {
  const reporter = await colleague('journalist');
  await prepareMany(reporter, mark, 3);
  const page = await openAs(await colleague('editor'));
  const rows = await database.attribution.findMany({
    where: { loggedById: reporter.id },
    orderBy: { loggedAt: 'asc' },
    include: { claim: true },
  });
  const names = rows.map(({ claim, number }) => `C-${claim.number}/${number}`);
  await open(page, `${attributionAddress(names[0] ?? '')}?${queueOf(reporter)}`);
  const head = page.locator('.attribution-head .ref').first();
  for (const [key, name] of [
    ['n', names[1]],
    ['j', names[2]],
    ['p', names[1]],
    ['k', names[0]],
  ] as const) {
    await page.keyboard.press(key);
    await expect(head).toHaveText(name ?? '');
    await awake(page);
  }
  await test.step('a comment that was not sent is not lost without a word', async () => {
    const comment = page.getByLabel('Your comment');
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await comment.fill('Is this the same minister?');
    await page.getByRole('button', { name: 'Accept' }).click();
    await expect(head).toHaveText(names[0] ?? '');
    await expect(comment).toHaveValue('Is this the same minister?');
    expect(asked).toEqual(['Your comment below is not sent. Decide and go on without it?']);
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(head).toHaveText(names[1] ?? '');
    await page.goBack();
    await expect(head).toHaveText(names[0] ?? '');
    await expect(comment).toHaveValue('Is this the same minister?');
    await awake(page);
    expect(await database.signOff.count({ where: { attributionId: rows[0]?.id ?? '' } })).toBe(0);
    await comment.fill('');
    await page.getByRole('button', { name: 'Comment', exact: true }).focus();
  });

  await page.keyboard.press('o');
  await expect(page).toHaveURL(/\/articles\/A-\d+#p-\d+$/);
});

test('of two editors on one item the second is told what the first decided', async ({
  colleague,
  openAs,
  mark,
}) => {
  const { attribution } = await prepareClaim(await colleague('journalist'), mark);
  const hers = await openAs(await colleague('editor', 'Ines Duarte'));
  // Without scripts the page is as it was when it was read, however long that is ago.
  const his = await openAs(await colleague('editor', 'Otto Brandt'), { javaScriptEnabled: false });
  await his.goto(attributionAddress(attribution));
  await open(hers, attributionAddress(attribution));
  await hers.getByRole('button', { name: 'Accept' }).click();
  await expect(hers.getByRole('status').filter({ hasText: /^Accepted/ })).toBeVisible();

  await his.getByRole('textbox', { name: 'Reason' }).first().fill('The article says it otherwise.');
  await his.getByRole('button', { name: 'Reject' }).click();
  await expect(his.getByRole('alert')).toContainText(/^Ines Duarte accepted this attribution on/);
  await expect(his.getByText(/^accepted by Ines Duarte/)).toBeVisible();
  await expect(his.getByRole('textbox', { name: 'Reason' }).first()).toHaveValue(
    'The article says it otherwise.',
  );
  await expect(his.getByRole('button', { name: 'Accept' })).toHaveCount(0);
});

test('work comes back with a reason, is changed, signed off, lapses and is read once more', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const author = await colleague('journalist', 'Jelena Petrović');
  const { attribution } = await prepareClaim(author, mark, {
    relays: [{ source: { text: `Agency ${mark}` }, words: 'tolld' }],
  });
  const desk = await openAs(author);
  const review = await openAs(await colleague('editor', 'Edda Lind'));
  const address = attributionAddress(attribution);

  await test.step('the editor reads the words where they stand, and asks for changes', async () => {
    await open(review, address);
    const words = review.getByRole('region', { name: 'The words' });
    await expect(words).toContainText(`The bridge at ${mark}.`);
    await expect(words.locator('mark')).toContainText('would open in May');
    await expect(review.getByText('The claim would rest on this alone')).toBeVisible();
    await expect(review.getByText('No article of ours relies on it yet.')).toBeVisible();
    await review.getByRole('textbox', { name: 'Reason' }).first().fill('Is it not a denial?');
    await review.getByRole('button', { name: 'Ask for changes' }).click();
    await expect(review.getByText(/^changes requested by Edda Lind/)).toBeVisible();
    await expectAccessible(review);
  });

  await test.step('it is on the author’s own list, and goes back unchanged', async () => {
    await open(desk, '/review/mine');
    await expect(desk.getByText('“Is it not a denial?”')).toBeVisible();
    await expectAccessible(desk);
    await desk.getByRole('link', { name: /Read it or send it back/ }).click();
    await awake(desk);
    await desk.locator('summary').filter({ hasText: 'Send back unchanged' }).click();
    await desk.getByRole('textbox', { name: 'Reason' }).fill('The minister said so.');
    await desk.getByRole('button', { name: 'Send back unchanged' }).click();
    await expect(desk.getByRole('region', { name: 'Thread' })).toContainText(
      'sent an attribution back to review',
    );
    await open(review, address);
    const since = review.getByRole('region', { name: 'It has come again' });
    await expect(since).toContainText('“The minister said so.”');
  });

  await test.step('a slip of the pen is corrected on the spot, more than that is not', async () => {
    await review.getByText('Correct spelling or place').click();
    const relay = review.getByRole('textbox', { name: `How it passed to Agency ${mark}` });
    await relay.fill('denied to');
    await review.getByRole('button', { name: 'Save the correction' }).click();
    await expect(
      review.getByRole('alert').filter({ hasText: 'Edit the attribution instead' }),
    ).toBeVisible();
    await expect(relay).toHaveValue('denied to');
    await relay.fill('told');
    await review.getByRole('button', { name: 'Save the correction' }).click();
    await expect(review.getByText('you may still sign it off')).toBeVisible();
    await expect(fact(review, 'Chain')).toContainText(`told Agency ${mark}`);
    await review.getByRole('button', { name: 'Accept' }).click();
    await expect(review.getByText(/^accepted by Edda Lind/)).toBeVisible();
  });

  await test.step('it lapses once it is changed, and the page says why, word by word', async () => {
    await open(desk, `${address}/edit`);
    await chooseStance(desk.getByRole('main'), 'denies');
    await desk.getByRole('button', { name: 'Save the attribution' }).click();
    await expect(desk).toHaveURL(address);
    await open(review, address);
    const since = review.getByRole('region', { name: /^Under re-review/ });
    await expect(since).toContainText('Jelena Petrović changed an attribution');
    await expect(since.locator('del')).toContainText('asserts');
    await expect(since.locator('ins')).toContainText('denies');
    const thread = review.getByRole('region', { name: 'Thread' });
    await expect(thread).toContainText('Edda Lind corrected spelling or place of an attribution');
    await review.getByRole('button', { name: 'Accept' }).click();
    await expect(review.getByText(/^accepted by Edda Lind/).first()).toBeVisible();
    await expect(since).toHaveCount(0);
  });
});
