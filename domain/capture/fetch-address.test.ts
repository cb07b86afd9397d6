import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { fetchAddress } from './fetch-address';
import { isPublicAddress } from './public-address';

describe('may be fetched', () => {
  test.each([
    ['https://example.org/news?id=1#part', 'https://example.org/news?id=1#part'],
    ['  http://example.org ', 'http://example.org/'],
    ['HTTPS://EXAMPLE.ORG/A', 'https://example.org/A'],
    ['https://example.org:443/', 'https://example.org/'],
    ['http://example.org:8080/', 'http://example.org:8080/'],
    ['https://пример.рф/', 'https://xn--e1afmkfd.xn--p1ai/'],
    ['https://1.1.1.1/', 'https://1.1.1.1/'],
    ['http://[2606:4700:4700::1111]/', 'http://[2606:4700:4700::1111]/'],
  ])('%s', (typed, read) => {
    const address = fetchAddress(typed, []);
    expect(address.ok && [address.url.href, address.listed]).toEqual([read, false]);
  });
});

describe('is refused', () => {
  test.each([
    ['', /no web address/],
    ['example.org/news', /no web address/],
    ['https://', /no web address/],
    ['https://exa mple.org/', /no web address/],
    ['file:///etc/passwd', /no web address/],
    ['file://host/etc/passwd', /not file:/],
    ['ftp://example.org/', /not ftp:/],
    ['gopher://example.org/', /not gopher:/],
    ['javascript:alert(1)', /no web address/],
    ['data:text/html,x', /no web address/],
    ['https://user@example.org/', /before @/],
    ['https://user:word@example.org/', /before @/],
    ['https://example.org@127.0.0.1/', /before @/],
    ['http://example.org:22/', /Port 22/],
    ['http://example.org:6379/', /Port 6379/],
    ['https://example.org:99999/', /no web address/],
    [`https://example.org/${'a'.repeat(2000)}`, /2000 characters/],
  ])('%s', (typed, message) => {
    expect(fetchAddress(typed, [])).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
  });

  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://017700000001/',
    'http://0x7f000001/',
    'http://0x7f.0.0.1/',
    'http://0177.0.0.1/',
    'http://127.0.0.1./',
    'http://①②⑦.⓪.⓪.①/',
    'http://%31%32%37.0.0.1/',
    'http://0/',
    'http://0.0.0.0/',
    'http://10.0.0.1/',
    'http://169.254.169.254/latest/meta-data/',
    'http://2852039166/',
    'http://100.100.100.200/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:7f00:1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::127.0.0.1]/',
    'http://[2002:7f00:1::]/',
    'http://[fd00:ec2::254]/',
    'http://[fe80::1]/',
    'http:\\\\127.0.0.1/',
    'http:127.0.0.1',
    'http:///127.0.0.1/',
  ])('%s, which is not public', (typed) => {
    expect(fetchAddress(typed, [])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/is not a public address/),
    });
  });

  test.each([
    'http://134744072/',
    'http://0x08080808/',
    'http://010.010.010.010/',
    'http://8.8.2056/',
    'http://8.8.8.8./',
    'http:\\\\8.8.8.8/',
    'http://%38.8.8.8/',
    'http://８.8.8.8/',
  ])('%s, a public address in disguise', (typed) => {
    expect(fetchAddress(typed, [])).toMatchObject({
      ok: false,
      message: expect.stringMatching(/plainly, as 8\.8\.8\.8/),
    });
  });

  test('an address with a zone', () => {
    expect(fetchAddress('http://[fe80::1%25eth0]/', []).ok).toBe(false);
  });
});

describe('a redirect', () => {
  const from = new URL('https://example.org/a/b');
  test.each([
    ['../c', 'https://example.org/c'],
    ['//other.example/x', 'https://other.example/x'],
    ['http://other.example/', 'http://other.example/'],
    ['?page=2', 'https://example.org/a/b?page=2'],
  ])('to %s is read from where it stands', (location, href) => {
    const address = fetchAddress(location, [], from);
    expect(address.ok && address.url.href).toBe(href);
  });
  test.each(['//127.0.0.1/', '//0x7f.1/x', '\\\\10.0.0.1\\', '//134744072/'])(
    'to %s is refused',
    (location) => {
      expect(fetchAddress(location, [], new URL('http://example.org/')).ok).toBe(false);
    },
  );
  test('stays where a public network address was asked', () => {
    expect(fetchAddress('/next', [], new URL('https://1.1.1.1/')).ok).toBe(true);
  });
});

describe('the newsroom’s own list', () => {
  test('opens a host at every port, or at one', () => {
    expect(fetchAddress('http://localhost:4321/x', ['localhost'])).toMatchObject({ listed: true });
    expect(fetchAddress('http://localhost:4321/', ['localhost:4321'])).toMatchObject({
      listed: true,
    });
    expect(fetchAddress('http://localhost/', ['localhost:80'])).toMatchObject({ listed: true });
    expect(fetchAddress('http://localhost:4322/', ['localhost:4321']).ok).toBe(false);
  });
  test('opens no other name of the same machine, nor a host that ends like it', () => {
    expect(fetchAddress('http://127.0.0.1:4321/', ['localhost']).ok).toBe(false);
    expect(fetchAddress('http://[::1]/', ['localhost']).ok).toBe(false);
    expect(fetchAddress('http://evil.localhost/', ['localhost'])).toMatchObject({ listed: false });
    expect(fetchAddress('ftp://localhost/', ['localhost']).ok).toBe(false);
    expect(fetchAddress('http://a@localhost/', ['localhost']).ok).toBe(false);
  });
});

test('whatever is typed, no network address that is not public comes through', () => {
  const octet = fc.nat(255);
  const form = (number: number) =>
    fc.constantFrom(`${number}`, `0x${number.toString(16)}`, `0${number.toString(8)}`);
  const host = fc.oneof(
    fc
      .tuple(octet, octet, octet, octet)
      .chain((four) => fc.tuple(...four.map(form)).map((parts) => parts.join('.'))),
    fc.nat(0xffffffff).chain(form),
    fc.tuple(octet, fc.nat(0xffffff)).map((parts) => parts.join('.')),
    fc.ipV6().map((address) => `[${address}]`),
  );
  const lead = fc.constantFrom('http://', 'https://', 'http:\\\\', 'http:', 'HTTP:///');
  fc.assert(
    fc.property(lead, host, fc.constantFrom('', '/', ':80/', '.', '?q'), (scheme, name, tail) => {
      const address = fetchAddress(`${scheme}${name}${tail}`, []);
      if (!address.ok) return;
      expect(isPublicAddress(address.url.hostname.replace(/^\[|\]$/g, ''))).toBe(true);
    }),
    { numRuns: 5000 },
  );
});
