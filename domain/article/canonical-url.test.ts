import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { canonicalUrl } from './canonical-url';

function canonical(url: string): string {
  const result = canonicalUrl(url);
  if (!result.ok) throw new Error(`${url}: ${result.message}`);
  return result.canonical;
}

describe('the one form of an address', () => {
  test.each([
    [' https://News.Example/World/a-story/ ', 'https://news.example/World/a-story'],
    ['http://news.example/a', 'https://news.example/a'],
    ['http://news.example:8080/a', 'http://news.example:8080/a'],
    ['https://news.example:443/a', 'https://news.example/a'],
    ['https://news.example', 'https://news.example/'],
    ['https://news.example./?', 'https://news.example/'],
    ['https://news.example/a#part', 'https://news.example/a'],
    ['https://news.example/a?utm_source=x&id=7&fbclid=y', 'https://news.example/a?id=7'],
    ['https://news.example/a?UTM_Campaign=x', 'https://news.example/a'],
    ['https://news.example/a/?gclid=1', 'https://news.example/a'],
    ['https://news.example/a?b=2&a=1', 'https://news.example/a?b=2&a=1'],
    ['https://news.example/%c3%a9', 'https://news.example/%C3%A9'],
    ['https://bücher.example/a', 'https://xn--bcher-kva.example/a'],
  ])('%s', (typed, expected) => {
    expect(canonical(typed)).toBe(expected);
  });

  test.each([
    ['news.example/a', 'must begin with https://'],
    ['javascript:alert(1)', 'must begin with https://'],
    ['https:news.example', 'must begin with https://'],
    ['ftp://news.example/a', 'must begin with https://'],
    ['https://', 'must begin with https://'],
    ['https://ann:secret@news.example/', 'holds a name or password'],
    [`https://news.example/${'a'.repeat(2000)}`, 'more than 2000 characters'],
  ])('%s is refused', (typed, message) => {
    expect(canonicalUrl(typed)).toMatchObject({
      ok: false,
      reason: 'invalid',
      message: expect.stringContaining(message),
    });
  });
});

const address = fc.webUrl({ withQueryParameters: true, validSchemes: ['http', 'https'] });

describe('properties', () => {
  test('a canonical address is its own canonical address', () => {
    fc.assert(
      fc.property(address, (url) => {
        expect(canonical(canonical(url))).toBe(canonical(url));
      }),
    );
  });

  test('tracking, fragment, case of the host and a slash at the end play no part', () => {
    fc.assert(
      fc.property(
        fc.domain(),
        fc.array(fc.stringMatching(/^[a-zA-Z0-9-]{1,9}$/), { minLength: 1, maxLength: 3 }),
        fc.constantFrom('utm_source=x', 'fbclid=1', 'gclid=2&utm_medium=m', ''),
        fc.constantFrom('', '#top'),
        fc.constantFrom('', '/'),
        (host, path, query, fragment, slash) => {
          const plain = `https://${host}/${path.join('/')}`;
          const dressed = `HTTP://${host.toUpperCase()}/${path.join('/')}${slash}?${query}${fragment}`;
          expect(canonical(dressed)).toBe(canonical(plain));
        },
      ),
    );
  });

  test('other parameters tell articles apart', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        const page = (id: number) => canonical(`https://news.example/story?id=${id}`);
        expect(page(a) === page(b)).toBe(a === b);
      }),
    );
  });
});
