import { afterEach, describe, expect, test, vi } from 'vitest';

import { maxBodyBytes, rejectionOf, uploadBodyBytes } from './check-request';
import { clientAddress } from './client-address';
import { describeError } from './describe-error';
import { contentSecurityPolicy, securityHeaders } from './security-headers';

vi.mock('../config', () => ({ config: () => ({ clientAddressHeader }) }));
let clientAddressHeader: string | undefined;
afterEach(() => {
  clientAddressHeader = undefined;
});

describe('requests that write', () => {
  const origins = ['https://desk.example.org'];
  const ask = (method: string, headers: Record<string, string>, path = '/articles/new') =>
    rejectionOf({ method, path, headers: new Headers(headers), origins })?.status ?? null;
  const ours = { origin: 'https://desk.example.org' };

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s comes from our own pages alone', (method) => {
    expect(ask(method, ours)).toBeNull();
    expect(ask(method, { ...ours, 'sec-fetch-site': 'same-origin' })).toBeNull();
    expect(ask(method, {})).toBe(403);
    expect(ask(method, { origin: 'null' })).toBe(403);
    expect(ask(method, { origin: 'https://evil.example' })).toBe(403);
    expect(ask(method, { origin: 'http://desk.example.org' })).toBe(403);
    expect(ask(method, { origin: 'https://desk.example.org.evil.example' })).toBe(403);
    expect(ask(method, { ...ours, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(ask(method, { ...ours, 'sec-fetch-site': 'same-site' })).toBe(403);
  });

  test('a link from elsewhere may be followed', () => {
    expect(ask('GET', { 'sec-fetch-site': 'cross-site' })).toBeNull();
  });

  test('what is too large is turned away', () => {
    expect(ask('POST', { ...ours, 'content-length': String(maxBodyBytes) })).toBeNull();
    expect(ask('POST', { ...ours, 'content-length': String(maxBodyBytes + 1) })).toBe(413);
  });

  test('where files are taken in, the handler answers for what is a little too large', () => {
    const sent = (length: number, headers: Record<string, string> = ours) =>
      ask('POST', { ...headers, 'content-length': String(length) }, '/articles/intake/receive');
    expect(sent(uploadBodyBytes + 1)).toBeNull();
    expect(sent(uploadBodyBytes * 8 + 1)).toBe(413);
    expect(sent(1, { origin: 'https://evil.example' })).toBe(403);
  });
});

test('pages run scripts by nonce alone and cannot be framed', () => {
  const policy = contentSecurityPolicy({ nonce: 'abc', development: false });
  expect(policy).toContain("script-src 'nonce-abc' 'strict-dynamic';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toContain('unsafe');
});

test('TLS is insisted on only where there is TLS', () => {
  const headers = (tls: boolean) => securityHeaders({ nonce: 'abc', tls, development: false });
  expect(headers(true)).toHaveProperty('Strict-Transport-Security');
  expect(headers(false)).not.toHaveProperty('Strict-Transport-Security');
  expect(headers(false)).toMatchObject({
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'same-origin',
  });
});

test('a client’s address is taken from the trusted header alone', () => {
  const sent = new Headers({ 'x-forwarded-for': '203.0.113.9', 'x-real-ip': '192.0.2.7' });
  expect(clientAddress(sent)).toBeNull();
  clientAddressHeader = 'x-real-ip';
  expect(clientAddress(sent)).toBe('192.0.2.7');
  expect(clientAddress(new Headers({ 'x-real-ip': 'all:of:us' }))).toBeNull();
  expect(clientAddress(new Headers())).toBeNull();
});

test('an error is described without the values of a failed query', () => {
  const error = new Error(
    '\nInvalid `create()` call:\n{ password: "hunter2" }\n\nArgument `id` is missing.',
  );
  error.name = 'PrismaClientValidationError';
  const described = describeError(Object.assign(error, { digest: '123', code: 'P2000' }));
  expect(described).toMatchObject({
    name: 'PrismaClientValidationError',
    message: 'Argument `id` is missing.',
    digest: '123',
    code: 'P2000',
  });
  expect(JSON.stringify(described)).not.toContain('hunter2');
  expect(described.at?.[0]).toMatch(/^at /);
  expect(describeError('a password')).toEqual({ name: 'thrown', message: 'string' });
});
