import type { ServerResponse } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  answer,
  bomb,
  dripping,
  endless,
  redirect,
  silent,
  startTestSite,
  type TestSite,
} from '@/tests/test-site';

import { fetchPage } from './fetch-page';

let site: TestSite;
beforeAll(async () => {
  site = await startTestSite();
});
afterAll(() => site.stop());

const listedHosts = ['localhost'];
const get = (path: string, timeoutMs = 5000) =>
  fetchPage(`${site.origin}${path}`, { listedHosts, timeoutMs });
const refusal = (message: RegExp) => ({
  ok: false,
  reason: 'invalid',
  message: expect.stringMatching(message),
});

describe('a page', () => {
  test('comes with its type and the address that it had in the end', async () => {
    site.put('/good', '<p>Good</p>');
    site.put('/moved', redirect('/good#part', 301));
    const page = await get('/moved#here');
    expect(page).toMatchObject({
      ok: true,
      url: `${site.origin}/good`,
      contentType: 'text/html; charset=utf-8',
    });
    expect(page.ok && page.body.toString()).toBe('<p>Good</p>');
  });

  test.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ] as const)('is unpacked (%s)', async (coding, pack) => {
    site.put(`/${coding}`, (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': coding });
      response.end(pack('<p>Packed</p>'));
    });
    const page = await get(`/${coding}`);
    expect(page.ok && page.body.toString()).toBe('<p>Packed</p>');
  });

  test('at five removes is found, at six not', async () => {
    site.put('/hop0', '<p>There</p>');
    for (let hop = 1; hop <= 6; hop++) site.put(`/hop${hop}`, redirect(`/hop${hop - 1}`));
    expect((await get('/hop5')).ok).toBe(true);
    expect(await get('/hop6')).toMatchObject(refusal(/more than 5 times/));
  });
});

describe('is refused', () => {
  test('a circle', async () => {
    site.put('/a', redirect('/b'));
    site.put('/b', redirect('/a#x'));
    expect(await get('/a')).toMatchObject(refusal(/in a circle/));
  });

  test.each([
    ['silence', silent],
    ['a drip', dripping],
  ])('%s, when the time is up', async (path, page) => {
    site.put(`/${path.replace(' ', '-')}`, page);
    const begun = performance.now();
    expect(await get(`/${path.replace(' ', '-')}`, 400)).toMatchObject(
      refusal(/took longer than 0\.4 seconds/),
    );
    expect(performance.now() - begun).toBeLessThan(2000);
  });

  test('many slow redirects, which have one time together', async () => {
    for (let hop = 0; hop < 5; hop++) {
      site.put(`/slow${hop}`, (request, response) => {
        setTimeout(() => redirect(`/slow${hop + 1}`)(request, response), 200);
      });
    }
    expect(await get('/slow0', 500)).toMatchObject(refusal(/took longer/));
  });

  test.each([
    ['/endless', endless],
    ['/bomb', bomb],
  ])('%s, at 5 MB', async (path, page) => {
    site.put(path, page);
    expect(await get(path)).toMatchObject(refusal(/more than 5 MB/));
  });

  test('a page that says it has more', async () => {
    site.put('/long', (_, response) => {
      response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 6_000_000 });
      response.write('<p>');
    });
    expect(await get('/long')).toMatchObject(refusal(/more than 5 MB/));
  });

  test.each([
    ['a picture', answer('GIF89a', 'image/gif'), /a picture \(image\/gif\), not an article/],
    ['data', answer('{}', 'application/json'), /a file \(application\/json\)/],
    ['bytes', answer(Buffer.from([0, 1, 2]), ''), /something of an unknown kind/],
    ['no page', answer('', 'text/html', 404), /no page at this address \(404\)/],
    ['a paywall', answer('', 'text/html', 402), /subscribers only/],
    ['a fault', answer('', 'text/html', 503), /failed \(503\)/],
    [
      'a strange coding',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'zstd' });
        response.end('x');
      },
      /compressed in a way/,
    ],
    [
      'a broken coding',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
        response.end('not gzip');
      },
      /could not be read/,
    ],
    [
      'a broken connection',
      (_: unknown, response: ServerResponse) => {
        response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Length': 1000 });
        response.write('<p>');
        setTimeout(() => response.destroy(), 20);
      },
      /broke the connection off/,
    ],
  ])('%s', async (name, page, message) => {
    const path = `/${name.replaceAll(' ', '-')}`;
    site.put(path, page);
    expect(await get(path)).toMatchObject(refusal(message));
  });

  test('a port where nobody listens', async () => {
    const gone = await startTestSite();
    await gone.stop();
    expect(await fetchPage(gone.origin, { listedHosts })).toMatchObject(
      refusal(/takes no connections/),
    );
  });
});

describe('what is not public is never connected to', () => {
  const port = () => new URL(site.origin).port;
  const resolveTo =
    (...addresses: string[]) =>
    async () =>
      addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

  test.each(['127.0.0.1', '10.1.2.3', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00::1'])(
    'by a name that stands for %s',
    async (address) => {
      const before = site.asked.length;
      expect(
        await fetchPage('http://rebound.example:8080/', {
          listedHosts: [],
          resolve: resolveTo('93.184.216.34', address),
        }),
      ).toMatchObject(refusal(new RegExp(`stands for ${address.replaceAll('.', '\\.')}`)));
      expect(site.asked.length).toBe(before);
    },
  );

  test('by a redirect, whatever form it has', async () => {
    const forms = ['127.0.0.1', '2130706433', '0x7f.1', '0177.0.0.1', '[::1]', '[::ffff:7f00:1]'];
    for (const [index, host] of forms.entries()) {
      site.put('/hidden', '<p>Hidden</p>');
      site.put(`/out${index}`, redirect(`http://${host}:${port()}/hidden`));
      const before = site.asked.filter((path) => path === '/hidden').length;
      expect(await get(`/out${index}`)).toMatchObject(refusal(/leads on to an address/));
      expect(site.asked.filter((path) => path === '/hidden').length).toBe(before);
    }
    for (const to of ['file:///etc/passwd', 'ftp://localhost/', 'http://a:b@localhost/']) {
      site.put('/odd', redirect(to));
      expect(await get('/odd')).toMatchObject(refusal(/leads on to an address/));
    }
  });

  test('by a name that is looked up again: the checked address is the one connected to', async () => {
    site.put('/here', '<p>Here</p>');
    let looked = 0;
    // The first answer is listed and checked; a second look-up would lead elsewhere.
    const page = await fetchPage(`http://desk.test:${port()}/here`, {
      listedHosts: ['desk.test'],
      resolve: async () => {
        looked += 1;
        const { hostname } = new URL(site.origin);
        const { lookup } = await import('node:dns/promises');
        return lookup(hostname, { all: true });
      },
    });
    expect(page.ok && page.body.toString()).toBe('<p>Here</p>');
    // Once for robots.txt and once for the page: never by the connection itself.
    expect(looked).toBe(2);
  });

  test('by a name that nobody has', async () => {
    const resolve = async () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    expect(await fetchPage('http://nobody.example/', { listedHosts: [], resolve })).toMatchObject(
      refusal(/No site is called nobody\.example/),
    );
  });

  test('by a name that takes long to look up', async () => {
    const resolve = () => new Promise<never>(() => {});
    expect(
      await fetchPage('http://slow.example/', { listedHosts: [], resolve, timeoutMs: 200 }),
    ).toMatchObject(refusal(/took longer than 0\.2 seconds/));
  });
});

describe('robots.txt', () => {
  test('is asked first, and a ban is reported with its line', async () => {
    const strict = await startTestSite();
    strict.put('/robots.txt', answer('User-agent: *\nDisallow: /closed', 'text/plain'));
    strict.put('/closed/1', '<p>Closed</p>');
    strict.put('/open', '<p>Open</p>');
    const ask = (path: string) => fetchPage(`${strict.origin}${path}`, { listedHosts });
    expect(await ask('/closed/1')).toMatchObject(refusal(/robots\.txt, “Disallow: \/closed”/));
    expect(strict.asked).toEqual(['/robots.txt']);
    expect((await ask('/open')).ok).toBe(true);
    strict.put('/around', redirect('/closed/1'));
    expect(await ask('/around')).toMatchObject(refusal(/robots\.txt/));
    expect(strict.asked).not.toContain('/closed/1');
    strict.put('/robots.txt', answer('', 'text/plain', 500));
    expect(await ask('/open')).toMatchObject(refusal(/failed when asked for its robots\.txt/));
    strict.put('/robots.txt', endless);
    expect((await ask('/open')).ok).toBe(true);
    await strict.stop();
  });
});
