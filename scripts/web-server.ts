import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

import { isStopping } from './command';
import { root } from './root';
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

/** A running Next server. */
export interface WebServer {
  stop: () => Promise<void>;
  /** Resolves when the server ends, whoever ended it. */
  ended: Promise<void>;
}

/**
 * Starts Next's own server, for production or for development, and waits until it answers.
 * Its lines are passed on once it is ready; its banner is not. Throws {@link Stop}.
 * @param settings variables that are other for it than for this process
 */
export async function startWebServer(
  mode: 'start' | 'dev',
  { host, port }: Address,
  settings: Readonly<Record<string, string>> = {},
): Promise<WebServer> {
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
        NODE_ENV: mode === 'start' ? 'production' : 'development',
        NEXT_TELEMETRY_DISABLED: '1',
      },
    },
  );
  let ready = false;
  let before = '';
  const pass = (to: NodeJS.WriteStream) => (chunk: Buffer) => {
    if (ready) to.write(chunk);
    else before += chunk.toString('utf8');
  };
  child.stdout?.on('data', pass(process.stdout));
  child.stderr?.on('data', pass(process.stderr));

  let over = false;
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      over = true;
      resolve();
    });
  });
  const server: WebServer = {
    ended,
    stop: async () => {
      if (over) return;
      child.kill('SIGTERM');
      // A page that is still being loaded may not hold up the end.
      const impatient = globalThis.setTimeout(() => child.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(impatient);
    },
  };

  const reachable = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  const address = `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}/`;
  while (!ready) {
    if (over) {
      if (!isStopping()) process.stderr.write(before);
      throw new Stop('The web server did not start: see its message above.');
    }
    try {
      await fetch(address, { method: 'HEAD', redirect: 'manual' });
      ready = true;
    } catch {
      await setTimeout(50);
    }
  }
  return server;
}
