import { readConfig } from '@/server/config';

import { buildIfChanged } from './build';
import { say } from './command';
import { keepRunning } from './keep-running';
import { offerSetup } from './offer-setup';
import { openDatabase } from './open-database';
import { requireFreePort, startWebServer } from './web-server';

/**
 * Runs Onrecord until it is stopped: database, migrations, build (not in development), web server. What
 * ends by itself is started again.
 */
export async function serve(mode: 'start' | 'dev'): Promise<never> {
  const config = readConfig(process.env);
  await requireFreePort(config);
  await openDatabase(config, true);
  if (mode === 'start') await buildIfChanged(say);
  say('Starting the web server.');
  const start = () => startWebServer(mode, config);
  keepRunning('web server', await start(), start);
  say(`Onrecord is ready at ${config.publicUrl}`);
  await offerSetup(say);
  say('Press Ctrl-C to stop.');
  return await new Promise<never>(() => {});
}
