import { articleForm, makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { startTestSite, type TestSite } from '@/tests/test-site';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';
import { attributionAddress, claimAddress } from './logging';

const text = (mark: string) => `The border at ${mark}

Norra has 50,000 soldiers at the border, the minister said on Monday. He would not say since when.

“We are ready for anything,” General Aas said. “We are not afraid.”

A clerk in ${mark} added that the bridge was closed.

The mayor of ${mark} asked people to stay at home.`;

/** What the outlet makes of it without a word: a number, a sentence, other marks, another order. */
const changed = (mark: string) => `The border at ${mark}

Norra has 40,000 soldiers at the border, the minister said on Monday. He would not say since when.

The mayor of ${mark} asked people to stay at home.

"We are ready for anything," General Aas said. "We are not afraid."`;

test('an article that was changed without a word raises its alert', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const ann = await colleague('journalist', `Ann ${mark}`);
  const ben = await colleague('journalist', `Ben ${mark}`);
  const eva = await colleague('editor', `Eva ${mark}`);
  const title = `The border at ${mark}`;
  const article = await makeArticle(ann, articleForm({ title, text: text(mark) }));
  const log = async (words: string, speaker: string) => {
    const row = await makeAttribution(ann, article.id, {
      claim: { text: `${speaker} of ${mark}: ${words.slice(0, 20)}.` },
      attribution: {
        speaker: { text: `${speaker} of ${mark}`, kind: 'person' },
        passages: [{ words }],
      },
    });
    done(await decide(eva, row.id));
    return row.reference;
  };
  const figure = await log('Norra has 50,000 soldiers at the border', 'Minister');
  const ready = await log('“We are ready for anything,” General Aas said.', 'General');
  const bridge = await log('added that the bridge was closed', 'Clerk');
  const home = await log('asked people to stay at home', 'Mayor');
  const address = `/articles/${article.reference}`;

  await test.step('whoever takes it in again sees what changed and what that left open', async () => {
    const page = await openAs(ben);
    await page.goto(address);
    await page.getByRole('link', { name: 'Versions' }).click();
    await page.getByRole('textbox', { name: 'Text' }).fill(text(mark));
    await page.getByRole('button', { name: 'Compare with the latest version' }).click();
    await expect(page.getByText('Nothing was added.')).toBeVisible();
    await expect(page.getByText(`Last found unchanged by Ben ${mark}`)).toBeVisible();
    await page.getByRole('textbox', { name: 'Text' }).fill(changed(mark));
    await page.getByRole('button', { name: 'Compare with the latest version' }).click();
    await expect(page).toHaveURL(new RegExp(`${address}/versions/2/changes$`));
    await expect(page.locator('ins', { hasText: '40' })).toBeVisible();
    await expect(page.locator('del', { hasText: 'A clerk' })).toBeVisible();
    await expect(page.getByText('moved here, no word changed')).toBeVisible();
    const open = page.getByRole('region', { name: 'Words that this article changed' });
    await expect(open.getByRole('listitem')).toHaveCount(2);
    await expect(open).toContainText('is changed in version 2');
    await expect(open).toContainText('is gone in version 2');
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.goto(`${address}/versions`);
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
  });

  const his = await openAs(eva);
  await test.step('author and editor are told, what stands is carried, what does not is under re-review', async () => {
    const hers = await openAs(ann);
    const words = `The article was changed under the words of ${figure}`;
    for (const page of [hers, his]) {
      await page.goto('/notices');
      await expect(page.getByRole('link', { name: words })).toBeVisible();
    }
    await hers.goto('/review/mine');
    const own = hers.getByRole('region', { name: 'Words that an article changed' });
    await expect(own.getByRole('listitem')).toHaveCount(2);
    await expectAccessible(hers);
    await hers.goto(address);
    const logged = hers.locator('mark.passage:not(.passage-suggested)');
    await expect(logged.filter({ hasText: 'We are ready' }).first()).toBeVisible();
    await expect(logged.filter({ hasText: 'stay at home' }).first()).toBeVisible();
    await expect(logged.filter({ hasText: '40,000' })).toHaveCount(0);
    for (const reference of [ready, home]) {
      await hers.goto(attributionAddress(reference));
      await expect(hers.getByText('The article was changed')).toHaveCount(0);
    }
    for (const reference of [figure, bridge]) {
      await hers.goto(attributionAddress(reference));
      await expect(hers.getByText('The article was changed')).toBeVisible();
      await expect(hers.getByText('Under re-review: it changed since')).toBeVisible();
    }
    await hers.goto(claimAddress(bridge));
    await expect(
      hers.getByText('An article was changed under the words of an attribution'),
    ).toBeVisible();
  });

  await test.step('a person takes the new words, and the number follows', async () => {
    const page = await openAs(ben);
    await page.goto(`${attributionAddress(figure)}/words`);
    await expect(page.getByRole('region', { name: 'As read in version 1' })).toContainText(
      '50,000',
    );
    await expect(page.getByRole('region', { name: 'Now, version 2' })).toContainText('40,000');
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    const field = page.getByRole('textbox', { name: 'Words in the article now' });
    await expect(field).toHaveValue('Norra has 40,000 soldiers at the border');
    await page.getByRole('button', { name: 'Take these words' }).click();
    await expect(page).toHaveURL(/\/edit\?words=taken$/);
    await expect(page.getByText('The words are those of the latest version now')).toBeVisible();
    await page.goto(attributionAddress(figure));
    await expect(page.getByText('The article was changed')).toHaveCount(0);
    await expect(page.locator('mark', { hasText: '40,000' })).toBeVisible();
  });

  await test.step('an editor keeps words that are gone, and only then accepts them', async () => {
    await his.goto(attributionAddress(bridge));
    await expect(his.getByRole('button', { name: 'Accept' })).toHaveCount(0);
    await expectAccessible(his);
    await his.getByRole('link', { name: 'Compare and settle what this rests on' }).click();
    await expect(his.getByText('Nothing like it is left in the text.')).toBeVisible();
    await his.getByLabel('Note', { exact: true }).fill('Removed without a correction.');
    await his.getByRole('button', { name: 'Keep the old words' }).click();
    await expect(his.getByText('They stay as they were read.')).toBeVisible();
    await his.getByRole('button', { name: 'Accept' }).click();
    await expect(his.getByRole('listitem').filter({ hasText: /^accepted by/ })).toHaveCount(2);
    await his.goto(address);
    await expect(his.getByRole('region', { name: 'Words that this article changed' })).toHaveCount(
      0,
    );
  });

  await test.step('each version’s passages leave as annotations', async () => {
    for (const [version, count] of [
      [1, 3],
      [2, 3],
    ] as const) {
      const answer = await his.request.get(`${address}/versions/${version}/annotations`);
      expect(answer.headers()['content-type']).toContain('application/ld+json');
      expect(await answer.json()).toMatchObject({ type: 'AnnotationCollection', total: count });
    }
  });
});

test.describe('an article is fetched again from its address', () => {
  let site: TestSite;
  test.beforeAll(async () => {
    site = await startTestSite();
  });
  test.afterAll(() => site.stop());

  const page = (words: string) =>
    `<html lang="en"><body><article>${words
      .split('\n\n')
      .map((line) => `<p>${line}</p>`)
      .join('')}</article></body></html>`;
  /** What Readability leaves of the page. */
  const read = (mark: string) => text(mark).split('\n\n').slice(1).join('\n\n');

  test('by a job, which tells what came of it and raises the alert', async ({
    colleague,
    openAs,
    mark,
  }) => {
    test.setTimeout(120_000);
    const ann = await colleague('journalist', `Ann ${mark}`);
    const ben = await colleague('journalist', `Ben ${mark}`);
    const address = `${site.origin}/border-${mark}`;
    const words = read(mark);
    site.put(`/border-${mark}`, page(words));
    const article = await makeArticle(
      ann,
      articleForm({ title: `The border at ${mark}`, text: words, address }),
    );
    const row = await makeAttribution(ann, article.id, {
      claim: { text: `There are soldiers at ${mark}.` },
      attribution: {
        speaker: { text: `Minister of ${mark}`, kind: 'person' },
        passages: [{ words: 'Norra has 50,000 soldiers at the border' }],
      },
    });
    const desk = await openAs(ben);
    const fetch = desk.getByRole('button', { name: 'Fetch it again from localhost' });
    await desk.goto(`/articles/${article.reference}/versions`);

    await test.step('the same text adds nothing, and says so', async () => {
      await fetch.click();
      // The page that waits is read anew by itself.
      await expect(desk.getByText('is the same as version 1.')).toBeVisible({ timeout: 20_000 });
      await expect(desk.getByText('nothing was added')).toBeVisible();
      await expect(desk.getByRole('link', { name: 'Version 2' })).toHaveCount(0);
      await expectAccessible(desk);
      await expectNoSidewaysScrolling(desk);
    });

    await test.step('a page that is gone is told plainly, and can be tried again', async () => {
      site.put(`/border-${mark}`, (_, response) => response.writeHead(404).end());
      await fetch.click();
      await expect(desk.getByText('no page at this address')).toBeVisible({ timeout: 20_000 });
      await expect(desk.getByText('Nothing was added.')).toBeVisible();
      await expect(fetch).toBeVisible();
      await expectAccessible(desk);
    });

    await test.step('a changed text is the next version, and its author is told', async () => {
      site.put(`/border-${mark}`, page(words.replace('50,000', '40,000')));
      await fetch.click();
      await expect(desk.getByText('it is version 2 now')).toBeVisible({ timeout: 20_000 });
      await expect(
        desk.getByRole('region', { name: 'Words that this article changed' }),
      ).toContainText('is changed in version 2');
      await expectAccessible(desk);
      await expectNoSidewaysScrolling(desk);
      await desk.getByRole('link', { name: 'What changed in version 2' }).first().click();
      await expect(desk.locator('ins', { hasText: '40' })).toBeVisible();
      const hers = await openAs(ann);
      await hers.goto('/notices');
      await expect(
        hers.getByRole('link', {
          name: `The article was changed under the words of ${row.reference}`,
        }),
      ).toBeVisible();
    });
  });

  test('without scripts one looks again', async ({ colleague, openAs, mark }) => {
    const ann = await colleague('journalist');
    const words = read(mark);
    site.put(`/plain-${mark}`, page(words));
    const article = await makeArticle(
      ann,
      articleForm({ text: words, address: `${site.origin}/plain-${mark}` }),
    );
    const desk = await openAs(ann, { javaScriptEnabled: false });
    await desk.goto(`/articles/${article.reference}/versions`);
    await desk.getByRole('button', { name: 'Fetch it again from localhost' }).click();
    const again = desk.getByRole('link', { name: 'Look again' });
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(desk.getByText('is the same as version 1.')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
  });
});
