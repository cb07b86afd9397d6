import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';

import { answerApi } from '@/server/api/handle';

/** Serves the API over HTTP on a free port of the loopback address, with nothing before it. */
export async function serveApi(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = createServer((sent, answer) => {
    const url = new URL(sent.url ?? '/', 'http://desk.test');
    const reads = sent.method === 'GET' || sent.method === 'HEAD';
    const request = new Request(url, {
      method: sent.method ?? 'GET',
      headers: Object.entries(sent.headers).map(([name, value]) => [name, String(value)]),
      ...(reads ? {} : { body: Readable.toWeb(sent) as ReadableStream, duplex: 'half' }),
    });
    void (async () => {
      const response = await answerApi(request, url.pathname.slice('/api/v1'.length));
      answer.writeHead(response.status, Object.fromEntries(response.headers));
      answer.end(Buffer.from(await response.arrayBuffer()));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/api/v1`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
