import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { afterEach, expect, test, vi } from 'vitest';

import { invitationMail } from './person/invitation-mail';

afterEach(() => {
  vi.unstubAllEnvs();
});

/** A mail server that takes one mail and remembers what was said to it. */
async function mailServer() {
  const heard: string[] = [];
  const server = createServer((socket) => {
    let data = false;
    socket.write('220 ready\r\n');
    socket.on('data', (chunk) => {
      const text = chunk.toString('utf8');
      heard.push(text);
      if (data && !text.endsWith('\r\n.\r\n')) return;
      const starts = !data && /^DATA/i.test(text);
      socket.write(starts ? '354 go on\r\n' : /^QUIT/i.test(text) ? '221 bye\r\n' : '250 ok\r\n');
      data = starts;
    });
    socket.on('error', () => {});
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return { url: `smtp://127.0.0.1:${port}`, heard, stop: () => server.close() };
}

const mail = invitationMail({
  email: 'bo@example.org',
  role: 'editor',
  by: 'Ana Marković',
  link: 'http://localhost:3000/invitation/very-secret',
});

async function sendBy(smtpUrl: string) {
  vi.resetModules();
  vi.stubEnv('SMTP_URL', smtpUrl);
  vi.stubEnv('MAIL_FROM', smtpUrl && 'desk@example.org');
  const { log } = await import('./log');
  const logged = vi.spyOn(log, 'error').mockImplementation(() => {});
  const { sendMail } = await import('./mail');
  return { outcome: await sendMail(mail), logged: JSON.stringify(logged.mock.calls) };
}

test('a mail reaches the mail server', async () => {
  const { url, heard, stop } = await mailServer();
  expect((await sendBy(url)).outcome).toBe('sent');
  stop();
  expect(heard.join('')).toContain('RCPT TO:<bo@example.org>');
  expect(heard.join('')).toContain('http://localhost:3000/invitation/very-secret');
});

test('a mail server that is gone is a failure, logged without the link', async () => {
  const { url, stop } = await mailServer();
  stop();
  const { outcome, logged } = await sendBy(url);
  expect(outcome).toBe('failed');
  expect(logged).toContain('ESOCKET');
  expect(logged).not.toContain('very-secret');
});

test('without a mail server nothing is sent', async () => {
  expect((await sendBy('')).outcome).toBe('off');
});

test('the mail says as what one is invited', () => {
  expect(mail.text).toContain('as an editor');
});
