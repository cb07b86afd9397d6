import { createServer, type Server } from 'node:net';

import { afterEach, expect, test, vi } from 'vitest';

import { freePort } from './embedded/port';
import { reachDatabase, waitForDatabase } from './reach-database';

let server: Server | undefined;
afterEach(() => {
  server?.close();
  vi.restoreAllMocks();
});

/** A server that refuses every connection with an error of PostgreSQL. */
function refusing(port: number, code: string): void {
  server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => {
      const fields = `SFATAL\0C${code}\0Mrefused by the test\0\0`;
      const message = Buffer.alloc(5 + fields.length);
      message.write('E');
      message.writeInt32BE(4 + fields.length, 1);
      message.write(fields, 5);
      socket.end(message);
    });
  }).listen(port, '127.0.0.1');
}

const urlOf = (port: number) => `postgresql://ann:quiet-lantern@127.0.0.1:${port}/desk`;

test('a database that is not there yet is waited for, and what it says then is told', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const port = await freePort();
  // It comes while it is waited for, and then knows no such password.
  const waited = waitForDatabase(urlOf(port), 'DATABASE_URL').catch(
    (error: Error) => error.message,
  );
  await expect.poll(() => said.mock.calls.flat().join()).toContain('Waiting up to a minute');
  refusing(port, '28P01');
  expect(await waited).toContain('refused by the test');
  expect(said).toHaveBeenCalledTimes(1);
});

test('a database that is starting up is waited for as well', async () => {
  const said = vi.spyOn(console, 'log').mockReturnValue();
  const port = await freePort();
  refusing(port, '57P03');
  const waited = waitForDatabase(urlOf(port), 'DATABASE_URL').catch(
    (error: Error) => error.message,
  );
  await expect.poll(() => said.mock.calls.flat().join()).toContain('Waiting up to a minute');
  await new Promise((resolve) => server?.close(resolve));
  refusing(port, '3D000');
  expect(await waited).toContain('refused by the test');
});

test('whoever only looks in is told at once, without the password', async () => {
  const told = reachDatabase(urlOf(await freePort()), 'DATABASE_URL');
  await expect(told).rejects.toThrow(/^The database at 127\.0\.0\.1:\d+\/desk cannot be reached/);
  await expect(told).rejects.not.toThrow(/quiet-lantern/);
});

test('what does not pass by itself is told at once', async () => {
  const port = await freePort();
  refusing(port, '28P01');
  await expect(waitForDatabase(urlOf(port), 'DATABASE_URL')).rejects.toThrow('refused by the test');
});
