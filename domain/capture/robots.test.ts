import { expect, test } from 'vitest';

import { readRobots } from './robots';

const says = (text: string, path: string) => readRobots(text, 'onrecord', path);

test.each([
  ['nothing at all', '', '/a', true],
  ['a ban on everything', 'User-agent: *\nDisallow: /', '/a', false],
  ['an empty ban', 'User-agent: *\nDisallow:', '/a', true],
  ['a ban on a folder', 'User-agent: *\nDisallow: /private/', '/private/x', false],
  ['a ban on another folder', 'User-agent: *\nDisallow: /private/', '/public', true],
  ['a ban for others', 'User-agent: GoodBot\nDisallow: /', '/a', true],
  ['a ban for us', 'User-agent: Onrecord\nDisallow: /', '/a', false],
  ['a ban for us in another case', 'USER-AGENT: ONRECORD/2.0\r\ndisallow: /', '/a', false],
  [
    'our own group over the one for all',
    'User-agent: *\nDisallow: /\n\nUser-agent: onrecord\nAllow: /',
    '/a',
    true,
  ],
  ['one group for several', 'User-agent: x\nUser-agent: onrecord\nDisallow: /a', '/a', false],
  [
    'two groups for us',
    'User-agent: onrecord\nDisallow: /a\nUser-agent: x\nDisallow: /\nUser-agent: onrecord\nDisallow: /b',
    '/b',
    false,
  ],
  ['the longer of two', 'User-agent: *\nDisallow: /a\nAllow: /a/open', '/a/open/1', true],
  ['the allowing one of two as long', 'User-agent: *\nDisallow: /a\nAllow: /a', '/a', true],
  ['a wildcard', 'User-agent: *\nDisallow: /*/print', '/news/1/print', false],
  ['a wildcard that is not met', 'User-agent: *\nDisallow: /*/print', '/print', true],
  ['an end', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf', false],
  ['an end that is not met', 'User-agent: *\nDisallow: /*.pdf$', '/a.pdf?x=1', true],
  ['an end met only later', 'User-agent: *\nDisallow: /a*b$', '/abab', false],
  ['an end that overlaps', 'User-agent: *\nDisallow: /ab*b$', '/ab', true],
  [
    'comments and junk',
    '# all\nHello\nUser-agent: * # all\nSitemap: /x\nDisallow: /a # here',
    '/a',
    false,
  ],
])('%s', (_, text, path, allowed) => {
  expect(says(text, path).allowed).toBe(allowed);
});

test('says which line decided', () => {
  expect(says('User-agent: *\nDisallow: /news/', '/news/1').rule).toBe('Disallow: /news/');
});

test('many wildcards take no time', () => {
  const text = `User-agent: *\nDisallow: /${'*a'.repeat(500)}$`;
  const begun = performance.now();
  expect(says(text, `/${'a'.repeat(5000)}b`).allowed).toBe(true);
  expect(performance.now() - begun).toBeLessThan(500);
});
