import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';

/** A mail server that takes every mail and keeps it. */
export interface MailServer {
  port: number;
  /** What was taken, each whole with its headers. */
  mails: string[];
  /** How many tried to speak to it, also while it refuses. */
  tries: () => number;
  /** From now on it hangs up on everybody, as one that is being repaired. */
  refuse: (refusing: boolean) => void;
  stop: () => Promise<void>;
}

/** Starts a mail server on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const open = new Set<Socket>();
  let refusing = false;
  let tries = 0;
  const server = createServer((socket) => {
    tries += 1;
    if (refusing) {
      socket.destroy();
      return;
    }
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => undefined);
    speak(socket, mails);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    tries: () => tries,
    refuse: (now) => {
      refusing = now;
    },
    stop: async () => {
      for (const socket of open) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The least of SMTP (RFC 5321) that a mail needs. */
function speak(socket: Socket, mails: string[]): void {
  let heard = '';
  let mail: string | null = null;
  socket.setEncoding('utf8');
  socket.write('220 ready\r\n');
  socket.on('data', (chunk: string) => {
    heard += chunk;
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (mail !== null && line !== '.') {
        mail += `${line}\n`;
      } else if (mail !== null) {
        // Soft line breaks of quoted-printable (RFC 2045, 6.7) are none of the mail's own.
        mails.push(mail.replaceAll('=\n', ''));
        mail = null;
        socket.write('250 taken\r\n');
      } else if (/^DATA/i.test(line)) {
        mail = '';
        socket.write('354 go on\r\n');
      } else if (/^QUIT/i.test(line)) {
        socket.end('221 bye\r\n');
      } else {
        socket.write('250 ok\r\n');
      }
    }
  });
}
