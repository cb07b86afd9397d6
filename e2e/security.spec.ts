import { password } from '@/tests/factories/accounts';

import { expect, test } from './fixtures';
import { open } from './forms';

test('every answer carries the safety headers, and a fresh nonce', async ({
  colleague,
  openAs,
  request,
}) => {
  const page = await openAs(await colleague('journalist'));
  const nonces = new Set<string>();
  for (const address of ['/claims', '/claims', '/sign-in', '/nothing-here', '/api/health']) {
    const headers = (await page.request.get(address)).headers();
    const policy = headers['content-security-policy'] ?? '';
    const [, nonce = ''] = /script-src 'nonce-([^']{20,})' 'strict-dynamic';/.exec(policy) ?? [];
    expect(nonce, address).not.toBe('');
    nonces.add(nonce);
    expect(policy).not.toMatch(/unsafe-(inline|eval)/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("object-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('same-origin');
    expect(headers['x-powered-by']).toBeUndefined();
  }
  expect(nonces.size).toBe(5);

  const signedOut = await request.get('/claims', { maxRedirects: 0 });
  expect(signedOut.status()).toBe(307);
  expect(signedOut.headers()['location']).toContain('/sign-in');
});

test('the session cookie is out of reach of scripts and of other sites', async ({
  page,
  context,
  colleague,
}) => {
  const { email } = await colleague('journalist');
  await open(page, '/sign-in');
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password').fill(password);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Claims');
  const cookies = await context.cookies();
  expect(cookies.length).toBeGreaterThan(0);
  for (const cookie of cookies) {
    expect(cookie, cookie.name).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  }
  expect(await page.evaluate(() => document.cookie)).toBe('');

  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await context.addCookies(cookies);
  await page.goto('/claims');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
});

test('a write that does not come from our own pages is refused', async ({
  colleague,
  openAs,
  baseURL,
}) => {
  const desk = await openAs(await colleague('journalist'));
  for (const origin of [undefined, 'null', 'https://elsewhere.example']) {
    const answer = await desk.request.post('/claims/new', {
      form: { 'claim.statement': 'Forged.' },
      headers: origin ? { Origin: origin } : {},
    });
    expect(answer.status(), String(origin)).toBe(403);
    expect(await answer.text()).toBe('This request did not come from a page of this site.');
  }
  const own = await desk.request.post('/claims/new', {
    form: { 'claim.statement': 'Not forged, and no form of ours either.' },
    headers: { Origin: baseURL ?? '' },
  });
  expect(own.status()).not.toBe(403);
});

test('what is too large is refused in words', async ({ colleague, openAs, baseURL }) => {
  const page = await openAs(await colleague('journalist'));
  const answer = await page.request.post('/articles/new', {
    headers: { Origin: baseURL ?? '' },
    multipart: { text: 'x'.repeat(2 * 1024 * 1024 + 1) },
  });
  expect(answer.status()).toBe(413);
  expect(await answer.text()).toContain('an article may have 1 MB of text');
});
