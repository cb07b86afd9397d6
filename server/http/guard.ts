import { EventEmitter } from 'node:events';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';

import { config } from '../config';
import { securityHeaders } from './security-headers';

/** What an answer carries that no page or handler gives headers of its own: it shows and runs nothing. */
function plainHeaders(): Record<string, string> {
  return {
    ...securityHeaders({
      nonce: '',
      tls: config().publicUrl.startsWith('https://'),
      development: process.env.NODE_ENV === 'development',
    }),
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; frame-ancestors 'none'",
  };
}

/** Whether the path of an address, as it was sent, has percent codes of nothing. */
function isMalformed(url: string): boolean {
  try {
    decodeURIComponent(url.split('?')[0] ?? '');
    return false;
  } catch {
    return true;
  }
}

function refuseMalformed(sent: IncomingMessage, answer: ServerResponse): void {
  const detail = 'The address has percent codes that stand for no character.';
  const forProgram = sent.url?.startsWith('/api/v1/') ?? false;
  answer.writeHead(400, {
    'Content-Type': forProgram ? 'application/problem+json' : 'text/plain; charset=utf-8',
    'Cache-Control': 'no-store',
  });
  const problem = {
    type: 'urn:onrecord:problem:bad_address',
    title: 'bad address',
    status: 400,
    detail,
  };
  answer.end(forProgram ? JSON.stringify(problem) : detail);
}

/**
 * Stands before everything that the web server answers, also what never reaches a page, a handler or
 * `proxy.ts`: files, redirects, errors of the server itself. Every answer carries safety headers, which
 * pages and handlers replace by their own, and an address that cannot be decoded is refused in words.
 * See docs/decisions/077-headers-on-every-answer.md.
 */
export function guardServer(): void {
  const kept = Server.prototype as Server & { onrecordGuarded?: boolean };
  if (kept.onrecordGuarded) return;
  kept.onrecordGuarded = true;
  const headers = Object.entries(plainHeaders());
  kept.emit = function guarded(this: Server, event: string, ...rest: unknown[]): boolean {
    if (event === 'request') {
      const [sent, answer] = rest as [IncomingMessage, ServerResponse];
      for (const [name, value] of headers) answer.setHeader(name, value);
      if (isMalformed(sent.url ?? '')) {
        refuseMalformed(sent, answer);
        return true;
      }
    }
    return EventEmitter.prototype.emit.call(this, event, ...rest);
  } as typeof kept.emit;
}
