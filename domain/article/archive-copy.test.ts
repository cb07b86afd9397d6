import { expect, test } from 'vitest';

import { archivedAddress } from './archive-copy';
import { canonicalUrl } from './canonical-url';

const article = 'https://vale.example/weir';

test.each([
  'https://vale.example/weir?utm_source=x&fbclid=y',
  'https://vale.example/weir?at_medium=RSS&at_campaign=rss',
  'https://www.vale.example/weir/?ocid=x&cmpid=tw&mibextid=xyz',
  'https://m.vale.example/weir',
  'https://amp.vale.example/weir',
  'https://vale.example/weir/amp/',
  'https://vale.example/weir.amp',
  'https://vale.example/weir?amp',
  'https://vale.example/weir?outputType=amp',
  'https://web.archive.org/web/20241112080000/https://vale.example/weir',
  'https://web.archive.org/web/20241112080000id_/http://www.vale.example:80/weir',
  'https://archive.ph/2024.11.12-080000/https://vale.example/weir',
  'https://archive.today/newest/https://vale.example/weir',
  'https://www.google.com/amp/s/vale.example/weir',
  'https://vale-example.cdn.ampproject.org/c/s/vale.example/weir',
])('%s is the article', (typed) => {
  expect(canonicalUrl(typed)).toMatchObject({ ok: true, canonical: article });
});

test.each([
  ['https://vale.example/weir?page=2', 'https://vale.example/weir?page=2'],
  ['https://m.example/weir', 'https://m.example/weir'],
  ['https://vale.example/amplifier', 'https://vale.example/amplifier'],
  ['https://blog.vale.example/weir', 'https://blog.vale.example/weir'],
  ['https://web.archive.org/about', 'https://web.archive.org/about'],
])('%s is another one', (typed, canonical) => {
  expect(canonicalUrl(typed)).toMatchObject({ ok: true, canonical });
});

test('a copy’s address is taken apart', () => {
  const copy = `https://web.archive.org/web/20241112080000/${article}`;
  expect(archivedAddress(copy)).toEqual({ address: article, archive: copy });
  expect(archivedAddress(article)).toBe(null);
});
