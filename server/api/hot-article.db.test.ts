import { Client } from 'pg';
import { beforeAll, expect, test, vi } from 'vitest';

import { groupUrgency } from '@/domain/review/urgency';
import { programOf } from '@/tests/api';
import { serveApi } from '@/tests/api-server';
import { testDatabase } from '@/tests/database';
import { articleForm, makeArticle } from '@/tests/factories/articles';
import { makePerson } from '@/tests/factories/people';

/** Each client writes so often at least, and for so long: `npm run test:hot-article` runs it for longer. */
const turns = 6;
const seconds = Number(process.env.HOT_ARTICLE_SECONDS ?? 0);
vi.setConfig({ testTimeout: 60_000 + seconds * 2000 });

let server: Awaited<ReturnType<typeof serveApi>>;
beforeAll(async () => {
  server = await serveApi();
  return server.stop;
});

async function deadlocks(): Promise<number> {
  // What a connection counted is told when it ends.
  await testDatabase.$disconnect();
  const client = new Client(process.env.MIGRATION_DATABASE_URL);
  await client.connect();
  const { rows } = await client.query<{ deadlocks: string }>(
    'SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()',
  );
  await client.end();
  return Number(rows[0]?.deadlocks);
}

const shuffled = <T>(list: readonly T[]) =>
  list
    .map((one) => ({ one, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one);

test('eight clients that log to one article, with the same names in other orders, all get through', async () => {
  const before = await deadlocks();
  const ann = await makePerson();
  const text = 'The ferry sank at noon, two witnesses told two papers.';
  const article = await makeArticle(ann, articleForm({ text }));
  const programs = await Promise.all(Array.from({ length: 8 }, () => programOf(ann)));
  const statuses: number[] = [];
  const times: number[] = [];
  const shared: string[] = [];
  const until = Date.now() + seconds * 1000;
  const send = async (token: string, path: string, body: unknown) => {
    const began = performance.now();
    const answer = await fetch(`${server.url}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    times.push(performance.now() - began);
    statuses.push(answer.status);
    return (await answer.json()) as { reference?: string };
  };
  await Promise.all(
    programs.map(async ({ token }, client) => {
      for (let turn = 0; turn < turns || Date.now() < until; turn++) {
        // New names again and again, which all eight bring at about the same time.
        const names = ['Witness', 'Skipper', 'Gazette', 'Herald', 'Owner'].map(
          (name) => `${name} ${Math.floor(turn / 3)}`,
        );
        const [speaker, principal, one, other, actor] = shuffled(names);
        const said = {
          article: article.reference,
          speaker: { name: speaker },
          principal: { name: principal },
          stance: turn % 2 ? 'denies' : 'asserts',
          relays: [{ source: { name: one } }, { source: { name: other } }],
          passages: [{ words: 'The ferry sank at noon' }],
        };
        if (turn % 3 === 0) {
          const made = await send(token, '/claims', {
            statement: `Ferry ${client}-${turn} sank.`,
            participants: [{ source: { name: actor } }],
            attributions: [said],
          });
          if (made.reference) shared.push(made.reference);
        } else {
          const claim = shared[Math.floor(Math.random() * shared.length)];
          if (claim) await send(token, `/claims/${claim}/attributions`, said);
        }
      }
    }),
  );
  expect(statuses.filter((status) => status !== 201)).toEqual([]);
  times.sort((a, b) => a - b);
  if (seconds > 0) {
    process.stdout.write(
      `${statuses.length} writes to one article, median ${Math.round(times[times.length >> 1] ?? 0)} ms\n`,
    );
  }
  for (const rows of Map.groupBy(
    await testDatabase.reviewItem.findMany(),
    (r) => r.folded,
  ).values()) {
    expect([...new Set(rows.map((row) => row.articleUrgency))]).toEqual([groupUrgency(rows)]);
  }
  expect(await deadlocks()).toBe(before);
});
