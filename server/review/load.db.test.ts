import { Client } from 'pg';
import { expect, test } from 'vitest';

import type { Actor } from '@/domain/person/role';
import { wholeQueue } from '@/domain/review/filter';
import { Prisma } from '@/prisma/generated/client';
import { resetDatabase, testDatabase } from '@/tests/database';
import { makeArticle } from '@/tests/factories/articles';
import { makeAttribution } from '@/tests/factories/attributions';
import { makeLongQueue } from '@/tests/factories/long-queue';
import { makePerson } from '@/tests/factories/people';

import { deskCounts, mostCounted } from '../desk-count-queries';
import { choiceCounts } from './count-queries';
import { readPlace } from './cursor';
import { nextInQueue, stepBeyond } from './queries';
import { reviewQueue } from './queue';
import { queueRowsBeyond, rowsBeyond } from './row-queries';

/*
 * The queue with ten thousand rows beside the queue with a hundred, measured in one run on the same
 * machine. A list that sorted or read the whole queue would take a hundred times as long.
 */

const few = 100;
const many = 10_000;

/** What PostgreSQL did: a step of its plan, with how many rows came out and were thrown away. */
interface PlanNode {
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  Plans?: PlanNode[];
}

/** How many rows of the queue and of its authors a query reads. */
async function rowsRead(query: Prisma.Sql): Promise<number> {
  const [row] = await testDatabase.$queryRaw<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    Prisma.sql`EXPLAIN (ANALYZE, FORMAT JSON) ${query}`,
  );
  const count = (node: PlanNode): number => {
    const own = ['review_item', 'attribution_author'].includes(node['Relation Name'] ?? '');
    const read = node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0);
    const below = (node.Plans ?? []).reduce((sum, inner) => sum + count(inner), 0);
    return below + (own ? read * node['Actual Loops'] : 0);
  };
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('No plan');
  return count(plan);
}

/** The shortest of nine times, in ms: the one that other work on the machine disturbed least. */
async function shortestOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let nth = 0; nth < 9; nth++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return Math.min(...times);
}

/** As the owner of the tables: for anybody else PostgreSQL passes over them without a word. */
async function analyze(): Promise<void> {
  const client = new Client({ connectionString: process.env.MIGRATION_DATABASE_URL });
  await client.connect();
  await client.query('ANALYZE');
  await client.end();
}

async function deskWith(count: number): Promise<Actor> {
  await resetDatabase();
  const writer = await makePerson('journalist');
  const editor = await makePerson('editor');
  const article = await makeArticle(writer);
  const row = await makeAttribution(writer, article.id, { claim: { text: 'It happened.' } });
  await makeLongQueue(row.id, count - 2);
  const late = await makePerson('journalist', 'Late Logger');
  await makeAttribution(late, article.id, { claim: { text: 'It happened late.' } });
  // What the database does by itself within a minute of such a change.
  await analyze();
  expect((await deskCounts(editor)).review).toBe(Math.min(count, mostCounted));
  const { all, by } = (await reviewQueue(editor, wholeQueue)).counts;
  const atLeast = count > mostCounted;
  expect(all).toEqual({ count: Math.min(count, mostCounted - 1), atLeast });
  // Who is not among those counted can be chosen all the same.
  expect(by.find(({ value }) => value === late.id)).toMatchObject({
    count: atLeast ? 0 : 1,
    atLeast,
  });
  return editor;
}

async function measure(count: number) {
  const actor = await deskWith(count);
  const now = new Date();
  const looking = { actor, now, twoPersonRule: true };
  const from = { place: null, direction: 'forward' } as const;
  const { page } = await reviewQueue(actor, wholeQueue, {}, now);
  const middle = page.groups[3]?.claims[0]?.rows[0]?.id ?? null;
  const onwards = { place: readPlace(page.after ?? ''), direction: 'forward' } as const;
  return {
    read: {
      rows: await rowsRead(rowsBeyond(wholeQueue, looking, from, 51)),
      onwards: await rowsRead(rowsBeyond(wholeQueue, looking, onwards, 51)),
      next: await rowsRead(stepBeyond(wholeQueue, looking, onwards)),
      counts: await rowsRead(choiceCounts(wholeQueue, looking)),
    },
    rows: await shortestOf(() => queueRowsBeyond(wholeQueue, looking, from, 51)),
    next: await shortestOf(() => nextInQueue(actor, wholeQueue, middle, now)),
    whole: await shortestOf(() => reviewQueue(actor, wholeQueue, {}, now)),
  };
}

test('ten thousand rows are listed about as fast as a hundred', async () => {
  const small = await measure(few);
  const large = await measure(many);
  const figures = JSON.stringify({ small, large });
  for (const read of [small.read, large.read]) {
    expect(read.rows, figures).toBeLessThan(300);
    expect(read.onwards, figures).toBeLessThan(300);
    expect(read.counts, figures).toBeLessThan(2 * mostCounted);
  }
  // Of a hundred all are read at once.
  expect(small.read.next, figures).toBeLessThan(300);
  expect(large.read.next, figures).toBeLessThan(10);
  // A few ms more are the noise of a busy machine, whatever the queries take.
  expect(large.rows, figures).toBeLessThan(3 * small.rows + 5);
  expect(large.next, figures).toBeLessThan(3 * small.next + 5);
  expect(large.whole, figures).toBeLessThan(3 * small.whole + 15);
}, 120_000);
