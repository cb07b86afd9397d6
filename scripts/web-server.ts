import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { isStopping } from './command';
import type { Running } from './keep-running';
import { root } from './root';
import { versionOfCheckout } from './version';
import { patiently } from './patiently';
import { messageOf, Stop } from './stop';

/** Where the application listens. */
interface Address {
  host: string;
  port: number;
}

function tryPort({ host, port }: Address): Promise<NodeJS.ErrnoException | undefined> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', resolve);
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

/**
 * Finds out before any work whether the address is free; throws {@link Stop}. An earlier run that
 * was killed may need a moment to let go of it.
 */
export async function requireFreePort(address: Address): Promise<void> {
  const { host, port } = address;
  const error = await patiently(
    () => tryPort(address),
    (problem) => problem?.code !== 'EADDRINUSE',
  );
  if (!error) return;
  if (error.code === 'EADDRINUSE') {
    throw new Stop(
      `Port ${port} is taken by another program, or by Onrecord itself: stop that program, or choose another port, for example "PORT=${port + 1} npm start".`,
    );
  }
  if (error.code === 'EACCES') {
    throw new Stop(
      `This account may not use port ${port}: choose one above 1023, for example "PORT=3000 npm start".`,
    );
  }
  throw new Stop(
    `HOST=${host} cannot be listened on (${messageOf(error)}): use localhost, or 0.0.0.0 for all addresses of this machine.`,
  );
}

/** How long requests that are being answered have when the server is stopped, in milliseconds. */
const patience = 30_000;

/** What Next says of itself as it starts; the address is said by us, as people type it. */
const banner =
  /^(\s*|\s*▲ Next\.js .*|\s*- (Local|Network|Environments): .*|\s*✓ (Starting|Running|Ready)\b.*)$/u;

/** Passes on every line of a stream but those of Next's banner. */
export function passOn(from: Readable | null, to: NodeJS.WritableStream): void {
  if (!from) return;
  createInterface({ input: from }).on('line', (line) => {
    if (!banner.test(line)) to.write(`${line}\n`);
  });
}

/**
 * Starts Next's own server, for production or for development, and waits until it answers. Its lines are
 * passed on from the first, but for its banner. Throws {@link Stop}.
 * @param settings variables that are other for it than for this process
 */
export async function startWebServer(
  mode: 'start' | 'dev',
  { host, port }: Address,
  settings: Readonly<Record<string, string>> = {},
): Promise<Running> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(root, 'scripts/end-with-parent.mjs')).href,
      join(root, 'node_modules/next/dist/bin/next'),
      mode,
      '--hostname',
      host,
      '--port',
      String(port),
    ],
    {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        ...settings,
        ONRECORD_VERSION: versionOfCheckout(),
        NODE_ENV: mode === 'start' ? 'production' : 'development',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  passOn(child.stdout, process.stdout);
  passOn(child.stderr, process.stderr);

  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      over = true;
      resolve();
    });
  });
  const server: Running = {
    ended,
    stop: async () => {
      if (over) return;
      child.kill('SIGTERM');
      // A request that hangs may not hold up the end for ever.
      const impatient = globalThis.setTimeout(() => child.kill('SIGKILL'), patience);
      await ended;
      clearTimeout(impatient);
    },
  };

  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`;
  for (;;) {
    if (over) throw new Stop('The web server did not start: see its message above.');
    // Whoever stops the command does not wait until a server is ready that is to end.
    if (isStopping()) await server.stop();
    try {
      await fetch(address, { method: 'HEAD', redirect: 'manual' });
      return server;
    } catch {
      await setTimeout(50);
    }
  }
}
