import { z } from 'zod';

import { facetKey } from '@/domain/claim/facet-key';
import { facetNames, type FacetName } from '@/domain/claim/facets';
import { type ClaimFilter, everyClaim, hasSpans, wantedFacets } from '@/domain/claim/list-filter';
import type { ClaimChoices, FacetChoice } from '@/domain/claim/view';
import type { Actor } from '@/domain/person/role';
import { Prisma } from '@/prisma/generated/client';

import { readRows } from '../database/client';
import { addUpBesides } from './add-up';
import { type Narrowing, narrowingOf } from './narrow-queries';
import { endOfWalk, walkOf } from './walk-queries';

/** Stories, sources, outlets and tags beyond those with the most claims are not offered. */
const offered = 30;
/** So many of the claims that fit are counted where what fits is not stored. */
const mostCounted = 300;

const counted = z.array(
  z.object({
    id: z.coerce.bigint(),
    name: z.enum(facetNames),
    value: z.string(),
    label: z.string().nullable(),
    count: z.number(),
  }),
);
type Counted = z.infer<typeof counted>;

/** All counts as one value, as in list-queries.ts. */
const asOne = z.tuple([z.object({ rows: counted, noted: z.number() })]);

/** So many changes of counts that are not added up yet are looked through at every reading. */
const mostNoted = 1000;

/**
 * How many claims each choice of the filter would show if the rest of it stayed as it is. Exact where
 * nothing or one thing is chosen, since that is stored; otherwise counted among the first claims that
 * fit, and then at least what is said.
 */
export async function claimChoices(actor: Actor, filter: ClaimFilter): Promise<ClaimChoices> {
  const chosen = wantedFacets(filter, actor.id);
  const asked = narrowingOf(filter, actor.id);
  const [only] = chosen;
  const isStored = !hasSpans(filter) && filter.words === null && chosen.length <= 1;
  const [stored, sample] = await Promise.all([
    storedCounts(asked, actor.id),
    isStored && !only ? null : sampled(filter, actor),
  ]);
  const by = choicesOf(sample?.rows ?? stored, actor.id);
  const atLeast = new Set<FacetName>(sample?.isPart ? facetNames : []);
  for (const { name } of chosen) {
    // What else could be chosen in its place is asked without it.
    const others = isStored ? null : await sampled(without(filter, name), actor);
    by[name] = choicesOf(others?.rows ?? stored, actor.id)[name];
    if (others?.isPart) atLeast.add(name);
    else atLeast.delete(name);
  }
  return { by, atLeast: [...atLeast], total: totalOf() };

  function totalOf() {
    const key = only ? asked.keys[0] : asked.shelf;
    const rows = isStored ? stored : (sample?.rows ?? []);
    const count = rows.find(({ id }) => id === (isStored ? key : asked.shelf))?.count ?? 0;
    return { count, atLeast: !isStored && (sample?.isPart ?? false) };
  }
}

/** The filter without what it asks of one facet. */
function without(filter: ClaimFilter, name: FacetName): ClaimFilter {
  const nothing: Partial<Record<FacetName, Partial<ClaimFilter>>> = {
    source: { sourceId: null },
    outlet: { outletId: null },
    story: { storyId: null },
    by: { mine: false },
  };
  const own = name in everyClaim ? { [name]: everyClaim[name as keyof ClaimFilter] } : {};
  return { ...filter, ...own, ...nothing[name] };
}

function choicesOf(rows: Counted, me: string): Record<FacetName, FacetChoice[]> {
  const choices = facetNames.map((name): [FacetName, FacetChoice[]] => [
    name,
    rows
      .filter((row) => row.name === name && (name !== 'by' || row.value === me))
      .flatMap(({ value, label, count }) => (label === null ? [] : [{ value, label, count }]))
      .sort((a, b) => b.count - a.count || inOrder(a.label, b.label))
      .slice(0, offered),
  ]);
  return Object.fromEntries(choices) as Record<FacetName, FacetChoice[]>;
}

const inOrder = new Intl.Collator().compare;

/** The stored counts of the most common values of every facet, and of those that are asked for. */
async function storedCounts({ withdrawn, shelf, keys }: Narrowing, me: string): Promise<Counted> {
  const mine = facetKey({ name: 'by', value: me }, withdrawn);
  const asked = [shelf, mine, ...keys].map(String);
  const names = facetNames.filter((name) => name !== 'by' && name !== 'shelf');
  const [{ rows, noted }] = asOne.parse(
    await readRows(Prisma.sql`
      WITH kept AS (
        SELECT most.* FROM unnest(${names}::text[]) AS of (name)
        CROSS JOIN LATERAL (
          SELECT id, name, value, count FROM facet
          WHERE withdrawn = ${withdrawn} AND facet.name = of.name::facet_name
          ORDER BY count DESC LIMIT ${offered}
        ) AS most
        UNION SELECT id, name, value, count FROM facet WHERE id = ANY(${asked}::bigint[])
        UNION SELECT id, name, value, count FROM facet
          WHERE withdrawn = ${withdrawn} AND id IN (SELECT facet FROM facet_change)
      ), summed AS (
        SELECT id, max(name) AS name, max(value) AS value, sum(count)::integer AS count FROM (
          SELECT * FROM kept
          UNION ALL
          SELECT facet, name, value, change FROM facet_change
          WHERE withdrawn IS NULL OR withdrawn = ${withdrawn}
        ) AS every GROUP BY id
      )
      SELECT coalesce(json_agg(row_to_json(counted)), '[]') AS rows,
        (SELECT count(*)::integer FROM facet_change) AS noted
      FROM (
        SELECT id::text, name::text, value, ${label} AS label, count FROM summed
        WHERE name IS NOT NULL AND count > 0
      ) AS counted`),
  );
  // After much was written the next readers need not wait for the interval of fill-entries.ts.
  if (noted > mostNoted) addUpBesides();
  return rows;
}

/** The facets of the first claims that fit, counted; `isPart`: more may fit. */
async function sampled(
  filter: ClaimFilter,
  actor: Actor,
): Promise<{ rows: Counted; isPart: boolean }> {
  const asked = narrowingOf(filter, actor.id);
  const from = { place: null, direction: 'forward' } as const;
  const sort = filter.words === null ? 'activity' : 'relevance';
  const walk = await walkOf({ ...filter, sort }, asked, from);
  const mine = facetKey({ name: 'by', value: actor.id }, asked.withdrawn);
  const rows = counted.parse(
    await readRows(Prisma.sql`
      WITH summed AS (
        SELECT facet AS id, ((facet >> 60) & 15)::integer AS name, count(*)::integer AS count
        FROM (${walk.sql(mostCounted)}) AS found
        JOIN claim_entry AS entry ON entry.claim_id = found.claim_id
        CROSS JOIN LATERAL unnest(entry.facets) AS facet GROUP BY facet
      ), most AS (
        SELECT * FROM (
          SELECT *, row_number() OVER (PARTITION BY name ORDER BY count DESC) AS place FROM summed
        ) AS placed WHERE place <= ${offered} OR id = ${String(mine)}::bigint
      ), named AS (
        SELECT most.id, most.count, coalesce(facet.name, fresh.name) AS name,
          coalesce(facet.value, fresh.value) AS value
        FROM most LEFT JOIN facet ON facet.id = most.id
        LEFT JOIN LATERAL (
          SELECT name, value FROM facet_change
          WHERE facet.id IS NULL AND facet_change.facet = most.id AND change = 1 LIMIT 1
        ) AS fresh ON TRUE
      )
      SELECT id, name::text, value, ${label} AS label, count FROM named WHERE name IS NOT NULL`),
  );
  const total = rows.find(({ id }) => id === asked.shelf)?.count ?? 0;
  const isPart = walk.newestAlone || total === mostCounted || (await endOfWalk(walk)) !== null;
  return { rows, isPart };
}

/** What a value is called. */
const label = Prisma.sql`CASE
  WHEN name IN ('source', 'outlet') THEN (SELECT source.name FROM source WHERE source.id = value::uuid)
  WHEN name = 'story' THEN (SELECT story.title FROM story WHERE story.id = value::uuid)
  ELSE value END`;
