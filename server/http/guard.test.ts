import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';

import { afterAll, beforeAll, expect, test } from 'vitest';

import { guardServer } from './guard';

let server: Server;
beforeAll(async () => {
  // A server that is there before the guard, as Next's is.
  server = createServer((sent, answer) => {
    if (sent.url === '/page') answer.setHeader('Content-Security-Policy', 'its own');
    answer.statusCode = sent.url === '/page' ? 200 : 404;
    answer.end('from behind the guard');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  guardServer();
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

/** The answer to a request line as it is, since clients mend addresses before they send them. */
function raw(path: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    let told = '';
    socket.on('data', (chunk) => (told += chunk.toString('utf8')));
    socket.once('end', () => resolve(told));
    socket.once('error', reject);
    socket.write(`GET ${path} HTTP/1.1\r\nHost: desk.test\r\nConnection: close\r\n\r\n`);
  });
}

test('whatever is answered carries safety headers', async () => {
  for (const path of ['/_next/nothing', '//evil.example/x', '/page', '/%', '/api/v1/%']) {
    const told = await raw(path);
    expect(told, path).toMatch(/^X-Content-Type-Options: nosniff\r$/m);
    expect(told, path).toMatch(/^X-Frame-Options: DENY\r$/m);
    expect(told.match(/^Content-Security-Policy:/gm), path).toHaveLength(1);
  }
  expect(await raw('/page')).toContain('Content-Security-Policy: its own');
});

test.each(['/%', '/claims/%E0%A4', '/api/v1/%', '/api/v1/claims/%ff', '/_next/%C3'])(
  '%s is refused in words',
  async (path) => {
    const told = await raw(path);
    expect(told).toMatch(/^HTTP\/1\.1 400 /);
    expect(told).toContain('percent codes');
    expect(told).not.toContain('behind the guard');
    expect(told.includes('application/problem+json')).toBe(path.startsWith('/api/v1/'));
  },
);

test('an address that can be decoded passes, also with an odd question', async () => {
  for (const path of ['/a%20b', '/%F0%9F%90%A6', '/x?q=%', '/x?%E0%A4']) {
    expect(await raw(path), path).toContain('behind the guard');
  }
});
