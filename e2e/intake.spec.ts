import { makeDocx, run } from '@/tests/files';
import { password } from '@/tests/factories/accounts';
import {
  answer,
  dripping,
  endless,
  redirect,
  silent,
  startTestSite,
  type TestSite,
} from '@/tests/test-site';

import { expectAccessible, expectNoSidewaysScrolling } from './accessibility';
import { expect, test } from './fixtures';

let site: TestSite;
test.beforeAll(async () => {
  site = await startTestSite();
});
test.afterAll(() => site.stop());

function ferryPage(mark: string): string {
  const said = `The ferry to ${mark} has not left the pier since Monday, the harbour master said.`;
  return `<!doctype html><html lang="en"><head><title>Ferry | Gazette ${mark}</title>
    <script type="application/ld+json">${JSON.stringify({
      '@type': 'NewsArticle',
      headline: `No boat to ${mark}`,
      author: { name: 'Ida Holm' },
      publisher: { name: `Gazette ${mark}` },
      datePublished: '2024-11-12T06:10:00Z',
    })}</script></head><body><nav><a href="/">Home</a></nav>
    <article><h1>No boat to ${mark}</h1>${`<p>${said}</p>`.repeat(4)}</article></body></html>`;
}

test('an article comes in from its address', async ({ page, colleague, openAs, mark }) => {
  test.setTimeout(120_000);
  const journalist = await colleague('journalist');
  const desk = await openAs(journalist);
  const main = desk.getByRole('main');
  const port = new URL(site.origin).port;

  await test.step('hostile addresses are refused in words, and stay in the field', async () => {
    await desk.goto('/articles/new');
    const field = desk.getByLabel('Fetch it from the web');
    for (const [address, words] of [
      [`http://127.0.0.1:${port}/`, 'Port'],
      ['http://2130706433/', '127.0.0.1 is not a public address'],
      ['http://[::ffff:7f00:1]/', '::ffff:7f00:1 is not a public address'],
      ['http://0x8.8.8.8/', 'plainly, as 8.8.8.8'],
      ['http://169.254.169.254/latest/meta-data/', 'is not a public address'],
      ['file:///etc/passwd', 'no web address'],
      [`http://me:word@localhost:${port}/`, 'before @'],
    ] as const) {
      await field.fill(address);
      await desk.getByRole('button', { name: 'Fetch', exact: true }).click();
      await expect(desk.locator('#addresses-errors')).toContainText(words);
      await expect(field).toHaveValue(address);
    }
    expect(site.asked).toEqual([]);
  });

  await test.step('it is fetched, and every field says where its words stood', async () => {
    site.put('/ferry', ferryPage(mark));
    await desk.getByLabel('Fetch it from the web').fill(`${site.origin}/ferry?utm_source=mail`);
    await desk.getByRole('button', { name: 'Fetch', exact: true }).click();
    const title = desk.getByLabel('Title');
    // The page that waits is read anew by itself.
    await expect(title).toHaveValue(`No boat to ${mark}`, { timeout: 20_000 });
    await expect(main.getByText('Found from JSON-LD')).toHaveCount(4);
    await expect(desk.getByLabel('Byline')).toHaveValue('Ida Holm');
    await expect(desk.getByLabel('Published', { exact: false }).first()).toHaveValue(
      '12 Nov 2024, 06:10 UTC',
    );
    await expect(desk.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
      new RegExp(`The ferry to ${mark} has not left`),
    );
    await expectAccessible(desk);
    await expectNoSidewaysScrolling(desk);
  });

  await test.step('nothing typed is lost to a mistake, and then it is an article', async () => {
    await desk.getByLabel('Title').fill(`Still no boat to ${mark}`);
    await desk.getByRole('textbox', { name: 'Archived copy' }).fill('nonsense');
    await desk.getByRole('button', { name: 'Add the article' }).click();
    const archived = desk.getByRole('textbox', { name: 'Archived copy' });
    await expect(archived).toHaveAttribute('aria-invalid', 'true');
    await expect(desk.getByLabel('Title')).toHaveValue(`Still no boat to ${mark}`);
    await archived.fill(`https://web.archive.org/web/2024/${site.origin}/ferry`);
    await desk.getByRole('button', { name: 'Add the article' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(`Still no boat to ${mark}`);
    await expect(main.getByRole('link', { name: 'A copy in a web archive' })).toBeVisible();
    const saving = desk.waitForEvent('download');
    await main.getByRole('link', { name: 'Save the original' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^A-\d+\.page$/);
  });

  const address = desk.url();
  await test.step('the same address opens it, in whatever form', async () => {
    await desk.goto('/articles/new');
    await desk.getByLabel('Fetch it from the web').fill(`${site.origin}/ferry/#comments`);
    await desk.getByRole('button', { name: 'Fetch', exact: true }).click();
    await expect(desk).toHaveURL(address);
  });

  await test.step('a bookmark brings page, title and selected words along, past the sign-in', async () => {
    const brought = new URLSearchParams({
      address: `${site.origin}/other`,
      title: `Another page of ${mark}`,
      selection: 'Selected words.',
    });
    await page.goto(`/articles/new?${brought.toString()}`);
    await page.getByLabel('E-mail address').fill(journalist.email);
    await page.getByLabel('Password').fill(password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByLabel('Fetch it from the web')).toHaveValue(`${site.origin}/other`);
    await expect(page.getByLabel('Title')).toHaveValue(`Another page of ${mark}`);
    await expect(page.getByRole('textbox', { name: 'Text', exact: true })).toHaveValue(
      'Selected words.',
    );
    await page.locator('summary', { hasText: 'Log a page while you read it' }).click();
    const bookmark = page.getByRole('link', { name: 'Log this page' });
    await expect(bookmark).toHaveAttribute('href', /^javascript:void open\('http:\/\/localhost/);
    await expectNoSidewaysScrolling(page);
  });
});

test.describe('where no news reach the page', () => {
  test.use({ expectedComplaints: [/net::ERR_FAILED/] });

  test('it shows all the same what came', async ({ colleague, openAs, mark }) => {
    site.put('/unheard', ferryPage(mark));
    const desk = await openAs(await colleague('journalist'));
    await desk.route('**/api/live**', (route) => route.abort());
    await desk.goto('/articles/new');
    await desk.getByLabel('Fetch it from the web').fill(`${site.origin}/unheard`);
    await desk.getByRole('button', { name: 'Fetch', exact: true }).click();
    await expect(desk.getByLabel('Title')).toHaveValue(`No boat to ${mark}`, { timeout: 25_000 });
  });
});

test('many addresses are worked through, and what fails says why', async ({
  colleague,
  openAs,
  mark,
}) => {
  test.setTimeout(120_000);
  const desk = await openAs(await colleague('journalist'));
  site.put('/one', ferryPage(`${mark}1`));
  site.put('/circle', redirect('/circle2'));
  site.put('/circle2', redirect('/circle'));
  site.put('/inside', redirect('http://0x7f000001/'));
  site.put('/silent', silent);
  site.put('/dripping', dripping);
  site.put('/endless', endless);
  site.put('/picture', answer('GIF89a', 'image/gif'));
  const expected = [
    ['/one', 'To confirm'],
    ['/circle', 'leads in a circle'],
    ['/inside', 'leads on to an address that is not fetched: 127.0.0.1 is not a public address'],
    ['/silent', 'took longer than 10 seconds'],
    ['/dripping', 'took longer than 10 seconds'],
    ['/endless', 'more than 5 MB'],
    ['/picture', 'holds a picture (image/gif)'],
    ['/gone', 'no page at this address (404)'],
  ] as const;
  await desk.goto('/articles/intake');
  const list = expected.map(([path]) => `${site.origin}${path}`).join('\n');
  await desk.getByLabel('Web addresses').fill(list);
  await desk.getByRole('button', { name: 'Fetch them' }).click();
  const row = (path: string) => desk.getByRole('row').filter({ hasText: `${site.origin}${path}` });
  for (const [path, words] of expected) {
    await expect(row(path).first()).toContainText(words, { timeout: 40_000 });
  }
  await expect(desk.getByText('1 to confirm · 7 failed')).toBeVisible();
  await expectAccessible(desk);
  await expectNoSidewaysScrolling(desk);

  site.put('/gone', ferryPage(`${mark}2`));
  await row('/gone').getByRole('button', { name: 'Try again' }).click();
  await expect(row('/gone')).toContainText(`No boat to ${mark}2`, { timeout: 20_000 });
  await row('/gone').getByRole('link', { name: 'Confirm' }).click();
  await desk.getByRole('button', { name: 'Add the article' }).click();
  await expect(desk).toHaveURL('/articles/intake');
  await expect(row('/gone')).toContainText('Added');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('notes of a call come in from a file', async ({ colleague, openAs, mark }) => {
    const desk = await openAs(await colleague('journalist'), { javaScriptEnabled: false });
    await desk.goto('/articles/new?kind=own_reporting');
    await desk.locator('summary', { hasText: 'From a file' }).click();
    const pdf = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4') };
    await desk.getByLabel('File', { exact: true }).setInputFiles(pdf);
    await desk.getByRole('button', { name: 'Read it' }).click();
    const again = desk.getByRole('link', { name: 'Look again' });
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(desk.getByText('This PDF is damaged')).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });

    await desk.goto('/articles/new?kind=own_reporting');
    await desk.locator('summary', { hasText: 'From a file' }).click();
    const buffer = makeDocx([run(`The dam of ${mark} leaks, she said.`)], `Call about ${mark}`);
    await desk.getByLabel('File', { exact: true }).setInputFiles({
      name: 'call.docx',
      mimeType: 'application/octet-stream',
      buffer,
    });
    await desk.getByRole('button', { name: 'Read it' }).click();
    await expect(async () => {
      if (await again.isVisible()) await again.click();
      await expect(desk.getByLabel('Title')).toHaveValue(`Call about ${mark}`, { timeout: 500 });
    }).toPass({ timeout: 20_000 });
    await expect(desk.getByText('Found from the file’s own record')).toBeVisible();
    await desk.getByRole('radio', { name: 'Call' }).check();
    await desk.getByRole('textbox', { name: 'When it took place' }).fill('12 Nov 2024');
    await desk.getByRole('button', { name: 'Add the article' }).click();
    await expect(desk.getByRole('heading', { level: 1 })).toHaveText(`Call about ${mark}`);
    await expect(desk.getByText(`The dam of ${mark} leaks, she said.`)).toBeVisible();
    await expect(desk.getByText('Save the original')).toHaveCount(0);
  });

  test('a file that is too large is refused on the page', async ({ colleague, openAs }) => {
    const desk = await openAs(await colleague('journalist'), { javaScriptEnabled: false });
    await desk.goto('/articles/new');
    await desk.locator('summary', { hasText: 'From a file' }).click();
    await desk.getByLabel('File', { exact: true }).setInputFiles(
      { name: 'large.txt', mimeType: 'text/plain', buffer: Buffer.alloc(12 * 1024 * 1024, 'a') },
      // So much goes to the browser piece by piece.
      { timeout: 45_000 },
    );
    await desk.getByRole('button', { name: 'Read it' }).click();
    await expect(desk.getByRole('alert')).toContainText('more than 8 MB');
  });
});
