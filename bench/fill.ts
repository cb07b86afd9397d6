import { isDeepStrictEqual } from 'node:util';

import { database } from '@/server/database/client';
import { addUpFacets } from '@/server/claim/facet-queries';
import { loadClaimEvidence } from '@/server/claim/load';
import { summaryOf } from '@/server/claim/refresh';
import { importLines } from '@/server/interchange/import-lines';
import { addWords, unknownWords } from '@/server/search/word-queries';
import { addUpWords } from '@/server/similar/index-queries';
import type { Actor } from '@/domain/person/role';
import { decide } from '@/tests/factories/attributions';

import { multiplyDesk } from './multiply';
import { randomOf } from './random';
import { recordsFor } from './records';

/** Attributions that an editor accepts, so that the first pages show more than what waits. */
const accepted = 300;
const checked = 50;

/** Claims that are imported; all further ones are copies of these with words of their own. */
const imported = 500;

/**
 * Fills an empty desk: a part of it as an import does, with history, summaries, queue and indexes, and
 * the rest as copies of that part.
 * @param claims a multiple of {@link imported}
 */
export async function fillDesk(
  claims: number,
  { importer, editor }: { importer: Actor; editor: Actor },
  say: (line: string) => void,
): Promise<void> {
  async function* lines() {
    for (const record of recordsFor(imported)) yield JSON.stringify(record);
  }
  const refused: string[] = [];
  const report = await importLines(importer, lines(), {
    refused: (line, reason) => refused.push(`line ${line}: ${reason}`),
    noted: () => {},
    say,
  });
  if (report.refused > 0) throw new Error(`The import refused ${refused.slice(0, 3).join('; ')}`);
  await addUpFacets();
  say('Copying what was imported.');
  const words = await multiplyDesk(process.env.MIGRATION_DATABASE_URL ?? '', claims / imported - 1);
  await addWords(database, await unknownWords(database, words));
  await addUpWords();
  const rows = await database.attribution.findMany({
    where: { stance: { in: ['asserts', 'confirms', 'denies'] } },
    orderBy: { claim: { lastActivityAt: 'desc' } },
    take: accepted,
    select: { id: true },
  });
  for (const { id } of rows) await decide(editor, id);
  await addUpFacets();
  await checkSample();
  await database.$executeRaw`VACUUM ANALYZE`;
}

/** What is stored of some claims has to be what the rules make of their evidence. */
async function checkSample(): Promise<void> {
  const random = randomOf(1);
  const { _min, _max } = await database.claim.aggregate({
    _min: { number: true },
    _max: { number: true },
  });
  const [first, last] = [_min.number ?? 0, _max.number ?? 0];
  for (let nth = 0; nth < checked; nth++) {
    const number = first + Math.floor(random() * (last - first + 1));
    const { id } = await database.claim.findUniqueOrThrow({ where: { number } });
    const loaded = await loadClaimEvidence(database, id);
    const stored = loaded && JSON.parse(JSON.stringify(loaded.claim.summary));
    const computed = loaded && JSON.parse(JSON.stringify(summaryOf(loaded, new Date())));
    if (!stored || !isDeepStrictEqual(stored, computed)) {
      throw new Error(`What is stored of claim ${number} is not what the rules make of it.`);
    }
  }
}
