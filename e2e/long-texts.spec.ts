import { articleForm, makeArticle } from '@/tests/factories/articles';

import { expect, test } from './fixtures';

/** Numbers that look like chance and are the same in every run (Lehmer). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const units = [
  'a',
  '-',
  ' ',
  '"',
  '“',
  '”',
  '<',
  '&',
  '(',
  '’s ',
  'a@b.',
  '. ',
  ', ',
  '\n',
  '\n\n',
  'said ',
  'he ',
  'that ',
  'Eva ',
  'Piet Roos ',
  'according to ',
  'on Monday ',
  '1,000 ',
  'told Reuters ',
  '说',
  'é',
  '😀',
  '\u200b',
  '\u00a0',
  '\t',
];

/** Up to 1 MB of a few units in turn, repeated or mixed. */
function noise(seed: number): string {
  const below = numbers(seed);
  const chosen = Array.from({ length: 1 + below(4) }, () => units[below(units.length)] ?? 'a');
  const times = () => (below(3) === 0 ? 1 + below(5_000) : 1);
  const bytes = [20_000, 200_000, 950_000][below(3)] ?? 0;
  let text = 'Eva Lind said the ferry sank. ';
  while (Buffer.byteLength(text) < bytes) {
    text += Array.from({ length: 200 }, () =>
      (chosen[below(chosen.length)] ?? 'a').repeat(times()),
    ).join('');
  }
  while (Buffer.byteLength(text) > 990_000) text = text.slice(0, Math.floor(text.length * 0.9));
  return `${text.isWellFormed() ? text : text.slice(0, -1)} Piet Roos denied that it did.`;
}

const picture = Array.from({ length: 100_000 }, (_, at) => 'QkFTRTY0+/'.charAt((at * 7) % 10)).join(
  '',
);
const texts: readonly (readonly [name: string, text: string])[] = [
  ['40,000 hyphens', '-'.repeat(40_000)],
  ['an encoded picture', `The ferry sank on Monday. ${picture} Nobody was hurt.`],
  ['one long word', `${'a'.repeat(100_000)} said.`],
  ['openings of speech', 'He said that '.repeat(20_000)],
  ['quotations of one letter', '“a” said Ann. '.repeat(20_000)],
  ['marks that a page writes as six', '"'.repeat(980_000)],
  [
    'a megabyte of an article',
    'Eva Lind, the mayor, said on Monday that 40 boats sank. “Yes,” she added.\n'.repeat(11_000),
  ],
  ...Array.from({ length: 20 }, (_, index) => [`noise ${index}`, noise(index + 1)] as const),
];

test('no text keeps the newsroom waiting, and none makes a page too large', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(300_000);
  const reporter = await colleague('journalist');
  const page = await openAs(reporter);
  const articles: { name: string; address: string }[] = [];
  for (const [name, text] of texts) {
    const made = await makeArticle(
      reporter,
      articleForm({ title: `${name} ${mark}`, text: `${mark} ${text}` }),
    );
    articles.push({ name, address: `/articles/${made.reference}` });
  }

  const polling = new AbortController();
  let slowest = 0;
  const poll = async () => {
    while (!polling.signal.aborted) {
      const from = performance.now();
      const answer = await page.request.get('/api/health');
      slowest = Math.max(slowest, performance.now() - from);
      expect(answer.status()).toBe(200);
    }
  };
  const polled = poll();
  const late: string[] = [];
  for (const { name, address } of articles) {
    for (const path of [address, `${address}/log?p=0-5`, `${address}/versions/1`]) {
      const from = performance.now();
      const answer = await page.request.get(path);
      const body = await answer.body();
      const took = performance.now() - from;
      if (!answer.ok() || took > 5_000 || body.length > 2_000_000) {
        late.push(
          `${name}: ${path} ${answer.status()} ${Math.round(took)} ms ${body.length} bytes`,
        );
      }
    }
  }
  polling.abort();
  await polled;
  expect(late).toEqual([]);
  expect(slowest).toBeLessThan(1_000);
});

test('all suggestions of a long text can be reached, part by part', async ({
  colleague,
  openAs,
  mark,
}) => {
  const reporter = await colleague('journalist');
  const page = await openAs(reporter);
  const text = `${mark}\n${'“Yes,” said Eva Lind. '.repeat(450)}\nPiet Roos denied that the ferry sank.`;
  const { reference } = await makeArticle(
    reporter,
    articleForm({ title: `Many words ${mark}`, text }),
  );
  await page.goto(`/articles/${reference}`);
  await expect(page.getByText(/^\d+ of 451 suggestions are shown/)).toBeVisible();
  let seen = await page.locator('[data-suggestion]').count();
  while ((await page.getByRole('link', { name: 'next part' }).count()) > 0) {
    await page.getByRole('link', { name: 'next part' }).click();
    await expect(page.locator('[data-suggestion]').first()).toBeAttached();
    seen += await page.locator('[data-suggestion]').count();
  }
  expect(seen).toBe(451);
  await expect(page.locator('[data-suggestion]').last()).toContainText('Piet Roos');
});
