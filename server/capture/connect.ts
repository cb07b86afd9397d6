import { type LookupAddress, type LookupOptions, promises as dns } from 'node:dns';
import { type IncomingMessage, type RequestOptions, request as plainRequest } from 'node:http';
import { request as safeRequest } from 'node:https';
import { type LookupFunction, isIP } from 'node:net';

import type { FetchAddress } from '@/domain/capture/fetch-address';
import { isPublicAddress } from '@/domain/capture/public-address';
import { refuse, type Result } from '@/domain/result';

/** Looks a host's name up: every network address it stands for. */
export type ResolveHost = (hostname: string) => Promise<LookupAddress[]>;

/** The system's own way. */
export const resolveHost: ResolveHost = (hostname) => dns.lookup(hostname, { all: true });

/**
 * The network addresses that this host may be asked at. Refuses (`invalid`) if one of them is not
 * public: a name that stands for several could be asked at any.
 */
export async function checkedAddresses(
  { url, listed }: FetchAddress,
  resolve: ResolveHost,
): Promise<Result<{ addresses: LookupAddress[] }>> {
  const host = hostOf(url);
  const family = isIP(host);
  const addresses = family ? [{ address: host, family }] : await resolve(host);
  const closed = addresses.find(({ address }) => !listed && !isPublicAddress(address));
  if (!closed && addresses.length > 0) return { ok: true, addresses };
  const message = closed
    ? `${host} is not a public site: its name stands for ${closed.address}. Only public pages are fetched.`
    : `No site is called ${host}. Check the address.`;
  return refuse('invalid', message);
}

/** What every request says of itself; it names the program and not the newsroom. */
const headers = {
  'User-Agent': 'Mozilla/5.0 (compatible; Onrecord/0.1)',
  Accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, application/pdf;q=0.9, */*;q=0.1',
  'Accept-Encoding': 'gzip, deflate, br',
  'Accept-Language': '*',
};

/**
 * Asks for one page, at these network addresses and no other, over a connection of its own. The
 * body is not read yet. Throws what the connection threw.
 */
export function requestPage(
  url: URL,
  addresses: readonly LookupAddress[],
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options: RequestOptions = {
    method: 'GET',
    host: hostOf(url),
    port: url.port || undefined,
    path: `${url.pathname}${url.search}`,
    headers: { ...headers, Host: url.host },
    lookup: only(addresses),
    agent: false,
    signal,
  };
  const request = url.protocol === 'https:' ? safeRequest : plainRequest;
  return new Promise((resolve, reject) => {
    const asked = request(options, resolve);
    asked.on('error', reject);
    asked.on('socket', (socket) => {
      socket.once('connect', () => {
        if (addresses.some(({ address }) => address === socket.remoteAddress)) return;
        asked.destroy(new Error('connected to an address that was not checked'));
      });
    });
    asked.end();
  });
}

/** Stands in for the look-up of a connection: it knows the checked addresses alone. */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_, options: LookupOptions, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else found(null, first?.address ?? '', first?.family);
  };
}

/** Without the brackets of an IPv6 address. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '');
}
