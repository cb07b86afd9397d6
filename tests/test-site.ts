import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

/** What the site answers at one path. */
export type SiteAnswer = (request: IncomingMessage, response: ServerResponse) => void;

/** A web site of the tests' own, on this machine. */
export interface TestSite {
  /** `http://localhost:41234` */
  origin: string;
  /** The paths that were asked for, in order. */
  asked: string[];
  /** Adds a page of HTML, or whatever the function answers. */
  put: (path: string, answer: string | SiteAnswer) => void;
  stop: () => Promise<void>;
}

/** Answers with this body. */
export function answer(
  body: string | Buffer,
  contentType = 'text/html; charset=utf-8',
  status = 200,
): SiteAnswer {
  return (_, response) => {
    response.writeHead(status, contentType ? { 'Content-Type': contentType } : {});
    response.end(body);
  };
}

/** Leads on. */
export function redirect(to: string, status = 302): SiteAnswer {
  return (_, response) => {
    response.writeHead(status, { Location: to });
    response.end();
  };
}

/** Never answers. */
export const silent: SiteAnswer = () => {};

/** Sends the head, and then a few bytes now and again for ever. */
export const dripping: SiteAnswer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  const timer = setInterval(() => response.write('<p>more'), 50);
  response.on('close', () => clearInterval(timer));
};

/** Sends without end, as quickly as it is taken in. */
export const endless: SiteAnswer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html' });
  const chunk = Buffer.alloc(64 * 1024, 'a');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
};

/** A few kilobytes that become a hundred megabytes. */
export const bomb: SiteAnswer = (_, response) => {
  response.writeHead(200, { 'Content-Type': 'text/html', 'Content-Encoding': 'gzip' });
  response.end(bombBytes());
};

let packed: Buffer | undefined;
function bombBytes(): Buffer {
  packed ??= gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a'));
  return packed;
}

/** Starts a site on the loopback address. Without a page for a path it answers 404. */
export async function startTestSite(): Promise<TestSite> {
  const pages = new Map<string, SiteAnswer>();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
    asked.push(path);
    const page = pages.get(path);
    if (page) page(request, response);
    else answer('Nothing here.', 'text/plain', 404)(request, response);
  });
  await new Promise<void>((started) => server.listen(0, 'localhost', started));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://localhost:${port}`,
    asked,
    put: (path, page) => pages.set(path, typeof page === 'string' ? answer(page) : page),
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}
