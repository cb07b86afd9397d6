/** The largest body of a request in bytes; `serverActions.bodySizeLimit` in next.config.js is the same. */
export const maxBodyBytes = 2 * 1024 * 1024;

/** The same where files are taken in, which the handler counts itself; `proxyClientMaxBodySize` is a little more. */
export const uploadBodyBytes = 9 * 1024 * 1024;
export const uploadPath = '/articles/intake/receive';

const reading = ['GET', 'HEAD', 'OPTIONS'];

interface Incoming {
  method: string;
  path: string;
  headers: Headers;
  /** Scheme and host by which people reach the site: PUBLIC_URL's, and the request's own. */
  origins: readonly string[];
}

/** Why a request is turned away before anything of it is read. */
export interface Rejection {
  status: 403 | 413;
  message: string;
}

/**
 * Turns away writes that do not come from our own pages, and bodies that are too large. A server
 * action by itself accepts a request without an Origin; every browser sends one with a write, so
 * here a missing one is foreign.
 * @returns null for a request that may go on
 */
export function rejectionOf({ method, path, headers, origins }: Incoming): Rejection | null {
  if (reading.includes(method)) return null;
  const origin = headers.get('origin');
  const site = headers.get('sec-fetch-site') ?? 'same-origin';
  const foreign = site === 'cross-site' || site === 'same-site';
  if (origin === null || !origins.includes(origin) || foreign) {
    return { status: 403, message: 'This request did not come from a page of this site.' };
  }
  // A form with a file is told on its page that the file is too large; beyond reason it is cut off.
  const most = path === uploadPath ? 8 * uploadBodyBytes : maxBodyBytes;
  if (Number(headers.get('content-length') ?? 0) > most) {
    return {
      status: 413,
      message:
        'This is too large: at most 2 MB can be sent at once, an article may have 1 MB of text.',
    };
  }
  return null;
}
