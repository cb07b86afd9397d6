import type { APIRequestContext } from '@playwright/test';

/** How many pages of one shape are read, besides those near what the crawl is about. */
const perShape = 2;

/** Streams that never end, and what is no page. */
const left = /^\/(api\/live|_next\/|sign-out)/;

/** `/claims/C-1042/history?as-of=…` → `/claims/#/history?as-of` */
function shapeOf(address: string): string {
  const { pathname, searchParams } = new URL(address, 'http://desk');
  const path = pathname.replace(/[A-Z]-\d+|\d+|[0-9a-f]{8}-[0-9a-f-]{27}/gi, '#');
  return `${path}?${[...new Set(searchParams.keys())].sort().join('&')}`;
}

function linksIn(body: string): string[] {
  return [...body.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, address]) =>
    (address ?? '').replaceAll('&amp;', '&'),
  );
}

/**
 * Reads every shape of page that links lead to from these addresses and the start page, and every page
 * whose address has one of the references in `near`; new kinds of pages are found by themselves.
 * @returns what was answered, by address
 */
export async function crawl(
  request: APIRequestContext,
  from: readonly string[],
  near: readonly string[],
): Promise<Map<string, string>> {
  const read = new Map<string, string>();
  const shapes = new Map<string, number>();
  const waiting = [
    '/',
    '/claims',
    '/articles',
    '/sources',
    '/stories',
    '/review',
    '/notices',
    ...from,
  ];
  const asked = new Set(waiting);
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const response = await request.get(address, { maxRedirects: 5 });
    const body = await response.text();
    read.set(address, body);
    for (const link of linksIn(body)) {
      if (asked.has(link) || left.test(link)) continue;
      const count = shapes.get(shapeOf(link)) ?? 0;
      const isNear = near.some((reference) => link.includes(`/${reference}`));
      if (count >= (isNear ? 12 : perShape)) continue;
      shapes.set(shapeOf(link), count + 1);
      asked.add(link);
      waiting.push(link);
    }
  }
  return read;
}
