import { z } from 'zod';

import type { QueueFilter } from '@/domain/review/filter';
import type { Choice, NamedChoice, QueueCount, QueueCounts } from '@/domain/review/view';
import { Prisma } from '@/prisma/generated/client';

import { database } from '../database/client';
import { mostCounted } from '../desk-count-queries';
import { inQueueOf, isMine, type Looking, type Narrowings, narrowings } from './matching-queries';

type Name = keyof Narrowings;

const counted = z.array(
  z.object({ name: z.string(), value: z.string().nullable(), count: z.number() }),
);

/** Stories and people beyond the ones with the most rows are not offered. */
const offered = 50;

/**
 * How many rows each choice of the filter would show if the rest of it stayed as it is: among so many
 * rows as the bar counts, and where more fit it is at least what is said.
 */
export async function countChoices(filter: QueueFilter, looking: Looking): Promise<QueueCounts> {
  const rows = counted.parse(await database.$queryRaw(choiceCounts(filter, looking)));
  const total = (wanted: string): QueueCount => {
    const count = rows.reduce((sum, row) => (row.name === wanted ? sum + row.count : sum), 0);
    return { count: Math.min(count, mostCounted - 1), atLeast: count >= mostCounted };
  };
  const of = (wanted: Name): Choice[] =>
    rows
      .flatMap(({ name, value, count }) => {
        if (name !== wanted || value === null) return [];
        const { atLeast } = total(wanted);
        return [{ value, count: Math.min(count, mostCounted - 1), atLeast }];
      })
      .sort((a, b) => b.count - a.count);
  const counting = (choices: Choice[], value: 'mine' | 'repeats') => [
    ...choices.filter((choice) => choice.value !== value),
    { value, ...total(value) },
  ];
  const one = (name: Name): QueueCount => of(name)[0] ?? { count: 0, atLeast: total(name).atLeast };
  const named = (name: 'story' | 'by') => offeredOf(of(name), name, total(name).atLeast, looking);
  const [story, by] = await Promise.all([named('story'), named('by')]);
  return {
    who: counting(of('who'), 'mine'),
    all: total('who'),
    state: counting(of('state'), 'repeats'),
    due: of('due'),
    stance: of('stance'),
    story,
    by,
    unnamed: one('unnamed'),
    changes: one('changes'),
  };
}

/**
 * What {@link countChoices} asks: rows that are alike, whatever is asked of them then, are summed up
 * first. A part of the filter that narrows is left out where its own choices are counted. What is
 * assigned to the reader and what is folded has an index, and is counted apart from the rest, so that
 * the rest does not hide it.
 */
export function choiceCounts(filter: QueueFilter, looking: Looking): Prisma.Sql {
  const all = narrowings(filter, looking);
  const names = Object.keys(all) as Name[];
  const column = (name: Name) => Prisma.raw(`"${name}"`);
  /** Some of the rows that all of the filter but `left` lets through. */
  const some = (left: Name | null, and = Prisma.sql`TRUE`) => {
    const holds = names.filter((name) => name !== left).map((name) => all[name].holds);
    return Prisma.sql`(
      SELECT * FROM review_item AS item
      WHERE ${Prisma.join([inQueueOf(looking.actor), and, ...holds], ' AND ')} LIMIT ${mostCounted}
    ) AS item`;
  };
  const counts = names.map((name) => {
    if (all[name].chosen === null) {
      return Prisma.sql`
        SELECT ${name} AS name, ${column(name)} AS value, sum(count)::integer AS count
        FROM alike GROUP BY 2`;
    }
    const rows = some(name, name === 'state' ? Prisma.sql`NOT item.folded` : undefined);
    return Prisma.sql`
      SELECT ${name} AS name, ${all[name].value} AS value, count(*)::integer AS count
      FROM ${rows} GROUP BY 2`;
  });
  return Prisma.sql`
    WITH alike AS MATERIALIZED (
      SELECT ${Prisma.join(names.map((name) => Prisma.sql`${all[name].value} AS ${column(name)}`))},
        count(*) AS count
      FROM ${some(null)} GROUP BY ${Prisma.join(names.map((_, nth) => Prisma.raw(String(nth + 1))))}
    )
    ${Prisma.join(counts, ' UNION ALL ')}
    UNION ALL SELECT 'mine', 'mine', count(*)::integer FROM ${some('who', isMine(looking.actor))}
    UNION ALL SELECT 'repeats', 'repeats', count(*)::integer
      FROM ${some('state', Prisma.sql`item.folded`)}`;
}

const labelled = z.array(z.object({ value: z.string(), label: z.string() }));

/**
 * The choices with the names of what they are ids of, in the order of the names. Where not all rows
 * were counted, whatever else waits is offered without a number.
 */
async function offeredOf(
  counts: Choice[],
  name: 'story' | 'by',
  isCut: boolean,
  { actor }: Looking,
): Promise<NamedChoice[]> {
  const known = new Map(counts.slice(0, offered).map((choice) => [choice.value, choice]));
  if (known.size === 0 && !isCut) return [];
  const [table, label, column] =
    name === 'story'
      ? [Prisma.sql`story`, Prisma.sql`title`, Prisma.sql`story_id`]
      : [Prisma.sql`person`, Prisma.sql`name`, Prisma.sql`logged_by_id`];
  const others = Prisma.sql`
    UNION (
      SELECT thing.id::text, ${label} FROM ${table} AS thing
      CROSS JOIN LATERAL (
        SELECT 1 FROM review_item AS item
        WHERE item.${column} = thing.id AND ${inQueueOf(actor)} LIMIT 1
      ) AS waits LIMIT ${offered})`;
  const rows = labelled.parse(
    await database.$queryRaw`
      SELECT id::text AS value, ${label} AS label FROM ${table}
      WHERE id = ANY(${[...known.keys()]}::uuid[]) ${isCut ? others : Prisma.empty}`,
  );
  return rows
    .map((row) => ({ count: 0, atLeast: isCut, ...known.get(row.value), ...row }))
    .sort((a, b) => a.label.localeCompare(b.label));
}
