import { articleForm, makeArticle } from '@/tests/factories/articles';
import { decide, done, makeAttribution } from '@/tests/factories/attributions';
import { makeActorSource, role } from '@/tests/factories/sources';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { type Colleague, expect, test } from './fixtures';
import { open } from './forms';
import { claimAddress } from './logging';

/** The disputed call: reported on 10 November, again on the 11th, denied on the 12th. */
async function prepareCall(reporter: Colleague, editor: Colleague, mark: string) {
  const kremlin = await makeActorSource(reporter, {
    name: `the Kremlin (${mark})`,
    kind: 'organization',
  });
  const putin = await makeActorSource(reporter, {
    name: `Vladimir Putin (${mark})`,
    roles: [role({ title: 'President', organization: { id: kremlin.id }, headsIt: true })],
  });
  const claim = {
    text: `The two presidents spoke by telephone (${mark}).`,
    participants: [{ source: { id: putin.id }, ownAct: 'true' }],
  };
  const unnamed = (text: string) => ({ speaker: { text: `${text} (${mark})`, kind: 'unnamed' } });
  const log = async (publishedOn: string, on: object, attribution: object) => {
    // The desk takes no text twice.
    const text = `Read on ${publishedOn} at ${mark}.\n\nNobody denies that there are telephones.`;
    const article = await makeArticle(reporter, articleForm({ publishedOn, text }));
    return makeAttribution(reporter, article.id, {
      claim: { ...on },
      attribution: { saidOn: publishedOn, ...attribution },
    });
  };
  const post = await log('10 Nov 2024', claim, unnamed('people who know'));
  const there = { id: post.claimId };
  const wire = await log('11 Nov 2024', there, unnamed('a person briefed'));
  const denies = { speaker: { id: kremlin.id }, stance: 'denies' };
  const denial = await log('12 Nov 2024', there, denies);
  const silent = { speaker: { text: `An aide (${mark})`, kind: 'person' } };
  await log('13 Nov 2024', there, { ...silent, stance: 'declines_to_comment' });
  for (const row of [post, wire, denial]) done(await decide(editor, row.id));
  return claimAddress(post.reference.split('/')[0] ?? '');
}

test('the disputed call as of four days', async ({ colleague, openAs, mark }) => {
  const reporter = await colleague('journalist');
  const address = await prepareCall(reporter, await colleague('editor'), mark);
  const page = await openAs(reporter);
  const main = page.getByRole('main');
  const sentence = page.locator('.status-line');

  await open(page, address);
  await page.getByLabel('Day').fill('2024-11-09');
  await page.getByRole('button', { name: 'Show that day' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('As of 9 Nov 2024');
  await expect(sentence).toContainText('Unverified');
  await expect(main).toContainText('Nothing was on the desk about it by then.');

  const strip = page.getByRole('list', { name: 'How the status moved' });
  await expect(strip.getByRole('listitem')).toHaveText([
    /Reported\s*from 10 Nov 2024/,
    /Disputed\s*from 12 Nov 2024/,
  ]);
  await strip.getByRole('link', { name: /Reported/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('As of 10 Nov 2024');
  await expect(sentence).toContainText('Reported by 1 origin.');
  await expect(page.locator('.sides')).not.toContainText('Kremlin');

  await page.getByLabel('Day').fill('2024-11-11');
  await page.getByRole('button', { name: 'Show that day' }).click();
  await expect(sentence).toContainText('Reported by 1–2 origins.');

  await page.getByLabel('Day').fill('2024-11-12');
  await page.getByRole('button', { name: 'Show that day' }).click();
  await expect(sentence).toContainText(`denied by 1 (the Kremlin (${mark}))`);
  await expect(strip.locator('[aria-current]')).toContainText('Disputed');
  await expectAccessible(page);
  await expectNoSidewaysScrolling(page);

  await page.getByRole('radio', { name: 'accepted by us by then' }).check();
  await page.getByRole('button', { name: 'Show that day' }).click();
  await expect(sentence, 'all of it was logged today').toContainText('Unverified');
  await strip.getByRole('link').last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('As of today');
  await expect(sentence).toContainText('Disputed');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the day is asked for by a plain form', async ({ colleague, openAs, mark }) => {
    const reporter = await colleague('journalist');
    const address = await prepareCall(reporter, await colleague('editor'), mark);
    const page = await openAs(reporter, { javaScriptEnabled: false });
    await page.goto(address);
    await page.getByLabel('Day').fill('2024-11-11');
    await page.getByRole('button', { name: 'Show that day' }).click();
    await expect(page.locator('.status-line')).toContainText('Reported by 1–2 origins.');
    await page.goto(`${address}/as-of?by=said&on=tomorrow`);
    await expect(page.getByRole('status')).toContainText('That is not a day.');
  });
});
