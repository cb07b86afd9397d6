import { expect, test } from 'vitest';

import { readAddresses } from './addresses';

const read = (text: string) => {
  const result = readAddresses(text, []);
  return result.ok ? result.addresses.map(({ address }) => address) : result.fields?.addresses;
};

test('one a line, without empty lines and repetitions', () => {
  expect(
    read('https://a.example/1\r\n\n  https://b.example/2  \nhttp://a.example/1/?utm_source=x'),
  ).toEqual(['https://a.example/1', 'https://b.example/2']);
});

test('a scheme that was left out is added', () => {
  expect(read('courier.example/news')).toEqual(['https://courier.example/news']);
});

test('every line that cannot be fetched is named, and nothing is taken', () => {
  expect(read('https://a.example/\nftp://b.example/\nhttp://127.0.0.1/')).toEqual([
    'Line 2: Only https:// and http:// are fetched, not ftp:.',
    'Line 3: 127.0.0.1 is not a public address. Only public pages are fetched.',
  ]);
  expect(read('file:///etc/passwd')?.[0]).toMatch(/^This is no web address/);
  expect(read('127.0.0.1')?.[0]).toMatch(/no web address/);
});

test('neither nothing nor too much', () => {
  expect(read(' \n ')).toEqual(['Write a web address.']);
  const many = Array.from({ length: 51 }, (_, index) => `https://a.example/${index}`);
  expect(read(many.join('\n'))).toEqual(['At most 50 addresses are fetched at once.']);
  expect(read(many.slice(1).join('\n'))).toHaveLength(50);
});
