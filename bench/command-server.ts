import { createServer } from 'node:http';
import { v4 as uuid } from 'uuid';

import { claimWithAttributions } from '@/domain/attribution/schema';
import { logClaim } from '@/server/attribution/log-claim';
import { database } from '@/server/database/client';

/*
 * The command behind a bare node http server: a claim with two attributions, with permissions, history,
 * summary, queue and indexes, as the API runs it. One process, started by the bench.
 */
const person = await database.person.findUniqueOrThrow({
  where: { id: process.env.BENCH_PERSON ?? '' },
});
const versions = await database.articleVersion.findMany({
  take: 100,
  select: { id: true, text: true },
});
const sources = await database.source.findMany({ take: 100, select: { id: true } });

async function create(at: number): Promise<void> {
  const version = versions[at % versions.length];
  const lines = version?.text.split('\n') ?? [];
  const logged = await logClaim(
    person,
    claimWithAttributions.parse({
      submissionId: uuid(),
      claim: { statement: lines[(at % 10) * 2] },
      attributions: [0, 1].map((nth) => ({
        articleVersionId: version?.id,
        attribution: {
          speaker: { id: sources[(at + nth) % sources.length]?.id },
          stance: nth === 0 ? 'asserts' : 'denies',
          passages: [{ words: lines[2] }],
        },
      })),
    }),
  );
  if (!logged.ok) throw new Error(logged.message);
}

let count = 0;
createServer((request, response) => {
  if (request.url !== '/create') {
    response.end('{}');
    return;
  }
  create(count++).then(
    () => response.end('{}'),
    (error: unknown) => {
      response.writeHead(500);
      response.end(String(error));
    },
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
