import { readConfig } from '@/server/config';

import { buildIfChanged } from './build';
import { atEnd, isStopping, say } from './command';
import { offerSetup } from './offer-setup';
import { openDatabase } from './open-database';
import { requireFreePort, startWebServer } from './web-server';

/**
 * Runs Onrecord until it is stopped: database, migrations, build (not in development), web server.
 * @returns the exit code, when the web server ends by itself
 */
export async function serve(mode: 'start' | 'dev'): Promise<number> {
  const config = readConfig(process.env);
  await requireFreePort(config);
  await openDatabase(config);
  if (mode === 'start') await buildIfChanged(say);
  say('Starting the web server.');
  const server = await startWebServer(mode, config);
  atEnd(() => server.stop());
  say(`Onrecord is ready at ${config.publicUrl}`);
  await offerSetup(say);
  say('Press Ctrl-C to stop.');
  await server.ended;
  if (isStopping()) return 0;
  console.error('The web server ended unexpectedly: see its message above and start again.');
  return 1;
}
