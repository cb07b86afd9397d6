import type { IncomingMessage } from 'node:http';

import { failureWords, statusWords } from '@/domain/capture/answer-words';
import { contentKind, unreadableWords } from '@/domain/capture/content-kind';
import { fetchAddress, type FetchAddress } from '@/domain/capture/fetch-address';
import { readRobots } from '@/domain/capture/robots';
import { refuse, type Refusal, type Result } from '@/domain/result';

import { config } from '../config';
import { checkedAddresses, requestPage, type ResolveHost, resolveHost } from './connect';
import { readBody } from './read-body';

const mostBytes = 5 * 1024 * 1024;
const mostRobotsBytes = 512 * 1024;
const mostRedirects = 5;
const robotsAgent = 'onrecord';

/** A page as a site sent it. */
interface FetchedPage {
  /** Where it was found in the end. */
  url: string;
  /** The header as sent; empty: none. */
  contentType: string;
  body: Buffer;
}

/** What a fetch depends on; tests bring their own. */
export interface FetchWorld {
  listedHosts: readonly string[];
  resolve: ResolveHost;
  /** In all, with looking up, robots.txt and redirects. */
  timeoutMs: number;
}

/**
 * Fetches a public page for reading an article from it: within 10 seconds, 5 MB and 5 redirects, if
 * the site's robots.txt lets programs do so. Every network address that a name stands for is checked
 * before it is connected to, at each redirect anew. Refuses (`invalid`) with a sentence for whoever
 * wanted the page.
 */
export async function fetchPage(
  typed: string,
  given: Partial<FetchWorld> = {},
): Promise<Result<FetchedPage>> {
  const world: FetchWorld = {
    listedHosts: config().fetchAllowedHosts,
    resolve: resolveHost,
    timeoutMs: 10_000,
    ...given,
  };
  const signal = AbortSignal.timeout(world.timeoutMs);
  const robots = new Map<string, Promise<Result<{ text: string }>>>();
  const seen = new Set<string>();
  let asked = fetchAddress(typed, world.listedHosts);
  for (let redirects = 0; asked.ok; redirects++) {
    const address: FetchAddress = asked;
    const { url } = address;
    url.hash = '';
    if (seen.has(url.href)) return refuse('invalid', `${url.host} leads in a circle.`);
    if (redirects > mostRedirects) {
      return refuse('invalid', `The address leads on more than ${mostRedirects} times.`);
    }
    seen.add(url.href);
    const rules = await (robots.get(url.origin) ??
      remember(robots, url.origin, robotsOf(address, world, signal)));
    if (!rules.ok) return rules;
    const verdict = readRobots(rules.text, robotsAgent, `${url.pathname}${url.search}`);
    if (!verdict.allowed) {
      return refuse(
        'invalid',
        `${url.host} asks programs not to read this page (robots.txt, “${verdict.rule ?? ''}”). Open it in your browser and paste its text.`,
      );
    }
    const read = await answerOf(address, world, signal, mostBytes);
    if (!read.ok) return read;
    if (read.location === null) return pageOf(url, read);
    asked = fetchAddress(read.location, world.listedHosts, url);
    if (!asked.ok) {
      return refuse(
        'invalid',
        `${url.host} leads on to an address that is not fetched: ${asked.message}`,
      );
    }
  }
  return asked;
}

function remember<T>(map: Map<string, T>, key: string, value: T): T {
  map.set(key, value);
  return value;
}

function pageOf(url: URL, { status, contentType, body }: Answer): Result<FetchedPage> {
  if (status < 200 || status > 299 || status === 204 || status === 205) {
    return refuse('invalid', statusWords(url.host, status));
  }
  const start = body.toString('latin1', 0, 1000);
  if (contentKind({ start, contentType, fileName: null }) === null) {
    const what = unreadableWords(contentType);
    return refuse('invalid', `This address holds ${what}, not an article.`);
  }
  return { ok: true, url: url.href, contentType, body };
}

/** What a site's robots.txt says; one that is not there allows everything, one that fails nothing. */
async function robotsOf(
  { url, listed }: FetchAddress,
  world: FetchWorld,
  signal: AbortSignal,
): Promise<Result<{ text: string }>> {
  let next: FetchAddress = { url: new URL('/robots.txt', url), listed };
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const read = await answerOf(next, world, signal, mostRobotsBytes, 'cut');
    if (!read.ok) return read;
    if (read.location === null) {
      if (read.status >= 500) {
        return refuse(
          'invalid',
          `${url.host} failed when asked for its robots.txt (${read.status}). Try again later.`,
        );
      }
      return { ok: true, text: read.status < 300 ? read.body.toString('utf8') : '' };
    }
    const leads = fetchAddress(read.location, world.listedHosts, next.url);
    if (!leads.ok) break;
    next = leads;
  }
  return { ok: true, text: '' };
}

interface Answer {
  status: number;
  contentType: string;
  body: Buffer;
  /** Where it leads on to; null: it is the answer itself. */
  location: string | null;
}

/** One request and its answer; what goes wrong on the way is a refusal in words. */
async function answerOf(
  address: FetchAddress,
  world: FetchWorld,
  signal: AbortSignal,
  most: number,
  beyond: 'refuse' | 'cut' = 'refuse',
): Promise<Result<Answer>> {
  const { url } = address;
  try {
    const checked = await inTime(checkedAddresses(address, world.resolve), signal);
    if (!checked.ok) return checked;
    const answer = await requestPage(url, checked.addresses, signal);
    const status = answer.statusCode ?? 0;
    const location = leadsOn(answer);
    const contentType = answer.headers['content-type'] ?? '';
    if (location !== null || status < 200 || status > 299) {
      answer.destroy();
      return { ok: true, status, contentType, body: Buffer.alloc(0), location };
    }
    const read = await readBody(answer, most, beyond);
    return read.ok ? { ok: true, status, contentType, body: read.body, location } : read;
  } catch (error) {
    return failed(url.host, error, signal, world.timeoutMs);
  }
}

function leadsOn({ statusCode = 0, headers }: IncomingMessage): string | null {
  return [301, 302, 303, 307, 308].includes(statusCode) ? (headers.location ?? null) : null;
}

/** Looking up cannot be broken off; it is not waited for any longer than the rest. */
function inTime<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(signal.reason as Error);
    if (signal.aborted) late();
    signal.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
}

function failed(host: string, error: unknown, signal: AbortSignal, timeoutMs: number): Refusal {
  if (signal.aborted) {
    return refuse(
      'invalid',
      `${host} took longer than ${timeoutMs / 1000} seconds. Try again later.`,
    );
  }
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return refuse('invalid', failureWords(host, code));
}
