import { createServer } from 'node:http';
import { v4 as uuid } from 'uuid';

import { newAttribution } from '@/domain/attribution/schema';
import { newClaim } from '@/domain/claim/schema';
import { numberOf } from '@/domain/reference';
import { logAttribution } from '@/server/attribution/log-attribution';
import { createClaim } from '@/server/claim/commands';
import { database } from '@/server/database/client';

/*
 * The commands behind a bare node http server: a claim with two attributions, with permissions, history,
 * summary, queue and indexes, as the forms and the API run them. One process, started by the bench.
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
  const statement = version?.text.split('\n').at((at % 10) * 2) ?? 'A claim of the bench.';
  const claim = newClaim.parse({ submissionId: uuid(), claim: { statement } });
  const made = await createClaim(person, claim);
  if (!made.ok) throw new Error(made.message);
  const { id } = await database.claim.findUniqueOrThrow({
    where: { number: numberOf('claim', made.reference) ?? 0 },
    select: { id: true },
  });
  for (const nth of [0, 1]) {
    const logged = await logAttribution(
      person,
      newAttribution.parse({
        submissionId: uuid(),
        articleVersionId: version?.id,
        claim: { id, text: statement },
        attribution: {
          speaker: { id: sources[(at + nth) % sources.length]?.id },
          stance: nth === 0 ? 'asserts' : 'denies',
          passages: [{ words: version?.text.split('\n').at(2) }],
        },
      }),
    );
    if (!logged.ok) throw new Error(logged.message);
  }
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
