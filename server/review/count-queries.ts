import { z } from 'zod';

import type { QueueFilter } from '@/domain/review/filter';
import type { Choice, QueueCounts } from '@/domain/review/view';
import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import { inQueueOf, type Looking, type Narrowings, narrowings } from './matching-queries';

const counted = z.array(
  z.object({ name: z.string(), value: z.string().nullable(), count: z.number() }),
);

/** Stories and people beyond the ones with the most rows are not offered. */
const offered = 50;

/**
 * How many rows each choice of the filter would show if the rest of it stayed as it is. Reads the
 * queue once and sums up rows that are alike, whatever is asked of them then.
 */
export async function countChoices(filter: QueueFilter, looking: Looking): Promise<QueueCounts> {
  const all = narrowings(filter, looking);
  const names = Object.keys(all) as (keyof Narrowings)[];
  const column = (name: keyof Narrowings) => Prisma.raw(`"${name}"`);
  const holds = (name: keyof Narrowings) => {
    const { chosen } = all[name];
    if (chosen !== null) return Prisma.sql`${column(name)} = ${chosen}::text`;
    return name === 'state' ? Prisma.sql`state <> 'repeats'` : Prisma.sql`TRUE`;
  };
  const counts = names.map((name) => {
    const others = names.filter((other) => other !== name).map(holds);
    return Prisma.sql`
      SELECT ${name} AS name, ${column(name)} AS value, sum(count)::integer AS count
      FROM alike WHERE ${Prisma.join(others, ' AND ')} GROUP BY ${column(name)}`;
  });
  const rows = counted.parse(
    await database.$queryRaw`
      WITH alike AS MATERIALIZED (
        SELECT ${Prisma.join(names.map((name) => Prisma.sql`${all[name].value} AS ${column(name)}`))},
          count(*) AS count
        FROM review_item AS item WHERE ${inQueueOf(looking.actor)}
        GROUP BY ${Prisma.join(names.map((_, nth) => Prisma.raw(String(nth + 1))))}
      )
      ${Prisma.join(counts, ' UNION ALL ')}`,
  );
  const of = (wanted: keyof Narrowings): Choice[] =>
    rows
      .flatMap(({ name, value, count }) =>
        name === wanted && value !== null ? [{ value, count }] : [],
      )
      .sort((a, b) => b.count - a.count);
  const one = (name: keyof Narrowings) => of(name)[0]?.count ?? 0;
  return {
    who: of('who'),
    all: rows.reduce((sum, { name, count }) => (name === 'who' ? sum + count : sum), 0),
    state: of('state'),
    due: of('due'),
    stance: of('stance'),
    story: await named(of('story').slice(0, offered), 'story'),
    by: await named(of('by').slice(0, offered), 'person'),
    unnamed: one('unnamed'),
    changes: one('changes'),
  };
}

/** The choices with the names of what they are ids of, in the order of the names. */
async function named(
  choices: Choice[],
  of: 'story' | 'person',
): Promise<(Choice & { label: string })[]> {
  if (choices.length === 0) return [];
  const where = { id: { in: choices.map(({ value }) => value) } };
  const rows =
    of === 'story'
      ? await database.story.findMany({ where, select: { id: true, title: true } })
      : await database.person.findMany({ where, select: { id: true, name: true } });
  const labels = new Map(rows.map((row) => [row.id, 'title' in row ? row.title : row.name]));
  return choices
    .flatMap((choice) => {
      const label = labels.get(choice.value);
      return label === undefined ? [] : [{ ...choice, label }];
    })
    .sort((a, b) => a.label.localeCompare(b.label));
}
