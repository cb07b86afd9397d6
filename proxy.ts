import { randomBytes } from 'node:crypto';

import { type NextRequest, NextResponse } from 'next/server';

import { config as settings } from '@/server/config';
import { rejectionOf } from '@/server/http/check-request';
import { requestedPathHeader } from '@/server/http/requested-path';
import { keepResent, resentHeader } from '@/server/http/resent-words';
import { securityHeaders } from '@/server/http/security-headers';
import { sessionCookieName, sessionSeconds } from '@/server/person/session-cookie';

/**
 * Everything but Next's own static files, which carry no secret and take no input, and the API, which
 * reads no cookies, answers no pages and sets its own headers (docs/decisions/055-the-api.md).
 */
export const config = { matcher: '/((?!_next/|api/v1/).*)' };

/** Stands before every page and handler: refuses foreign writes, and sets the safety headers. */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { publicUrl } = settings();
  const tls = publicUrl.startsWith('https://');
  const nonce = randomBytes(16).toString('base64');
  const safety = securityHeaders({
    nonce,
    tls,
    development: process.env.NODE_ENV === 'development',
  });

  const host = request.headers.get('host') ?? '';
  const rejection = rejectionOf({
    method: request.method,
    path: request.nextUrl.pathname,
    headers: request.headers,
    // A page that was reached by another of the site's names sends that name as its host.
    origins: [new URL(publicUrl).origin, `${tls ? 'https' : 'http'}://${host}`],
  });
  if (rejection) {
    const { status, message } = rejection;
    return new NextResponse(message, {
      status,
      headers: { ...safety, 'Content-Type': 'text/plain; charset=utf-8' },
    });
  }

  const forwarded = new Headers(request.headers);
  // Next reads the nonce for its own scripts and styles from here.
  forwarded.set('Content-Security-Policy', safety['Content-Security-Policy'] ?? '');
  forwarded.set(requestedPathHeader, request.nextUrl.pathname + request.nextUrl.search);
  // A form from before an update: its page is drawn anew with its words, as if it had been opened.
  const resent = await keepResent({
    method: request.method,
    path: request.nextUrl.pathname,
    headers: request.headers,
    formData: () => request.formData(),
  });
  forwarded.delete(resentHeader);
  if (resent !== null) {
    forwarded.set(resentHeader, resent);
    forwarded.set('Content-Type', 'text/plain');
  }
  const response = NextResponse.next({ request: { headers: forwarded } });
  for (const [name, value] of Object.entries(safety)) response.headers.set(name, value);
  keepSessionCookie(request, response, publicUrl);
  return response;
}

/**
 * A session lives on while it is used (the database decides), so each page puts off the cookie's end
 * too. Pages themselves cannot set cookies.
 */
function keepSessionCookie(request: NextRequest, response: NextResponse, publicUrl: string): void {
  if (request.method !== 'GET' || request.headers.get('sec-fetch-dest') !== 'document') return;
  const name = sessionCookieName(publicUrl);
  const value = request.cookies.get(name)?.value;
  if (!value) return;
  response.cookies.set(name, value, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https://'),
    path: '/',
    maxAge: sessionSeconds,
  });
}
