import { z } from 'zod';

import { readConfig } from '@/server/config';

import { runCommand, sayBesideOutput } from './command';
import { inputLines } from './input-lines';
import { openDatabase } from './open-database';
import { runningDesk } from './reach-desk';
import { Stop } from './stop';

const line = z.object({ id: z.string(), text: z.string() });
const most = 10;

/**
 * `npm run --silent similar`: reads texts `{id, text}` as NDJSON on standard input and writes
 * `{id, matches}` for each: the claims of the current database that say the like, the likest first, by
 * their external ids, or their references.
 */
await runCommand(async () => {
  sayBesideOutput();
  const config = readConfig(process.env);
  const running = await runningDesk(config);
  if (running) process.env.DATABASE_URL = running;
  else await openDatabase(config);
  // Loaded only now: it connects to the database that DATABASE_URL names by this time.
  const { fillIndex } = await import('@/server/similar/keep-index');
  const { findSimilar } = await import('@/server/similar/find-similar');
  const { reference } = await import('@/domain/reference');
  const { database } = await import('@/server/database/client');
  await fillIndex();
  for await (const { number, text: read } of inputLines()) {
    const asked = line.safeParse(parse(read));
    if (!asked.success) throw new Stop(`Line ${number} is no question: it needs id and text.`);
    const found = await findSimilar(asked.data.text, { most });
    const matches = found.map((claim) => claim.externalId ?? reference('claim', claim.number));
    process.stdout.write(`${JSON.stringify({ id: asked.data.id, matches })}\n`);
  }
  await database.$disconnect();
  return 0;
});

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
