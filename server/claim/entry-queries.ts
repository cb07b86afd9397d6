import { facetKey } from '@/domain/claim/facet-key';
import type { Facet } from '@/domain/claim/facets';

import { insertRows } from '../database/bulk-queries';
import type { Transaction } from '../database/client';
import type { Entry } from './entry';

/** What of a claim's entry finds its rows in `claim_facet`. */
interface Held {
  facets: bigint[];
  lastActivityAt: Date;
}

/**
 * Puts a claim's entry in the place of the present one, with its rows in the list of every facet, and
 * notes what that adds to and takes from the counts, all in one statement. The claim must be locked by
 * the caller.
 */
export async function writeEntry(tx: Transaction, claimId: string, entry: Entry): Promise<void> {
  const byKey = new Map(entry.facets.map((facet) => [facetKey(facet, entry.withdrawn), facet]));
  const held = await heldEntry(tx, claimId);
  const gone = held.facets.filter((key) => !byKey.has(key));
  const kept = held.facets.filter((key) => byKey.has(key));
  const added = [...byKey].filter(([key]) => !held.facets.includes(key));
  const { lastActivityAt: at, withdrawn } = entry;
  await tx.$executeRaw`
    WITH entry AS (
      INSERT INTO claim_entry (claim_id, last_activity_at, logged_at, event_day, disagreement, facets,
        happened, said, figures)
      VALUES (${claimId}::uuid, ${at}, ${entry.loggedAt}, ${entry.eventDay}::int,
        ${entry.disagreement}::smallint, ${texts(byKey.keys())}::bigint[],
        ${entry.happened}::daterange, ${entry.said}::datemultirange, ${entry.figures}::nummultirange)
      ON CONFLICT (claim_id) DO UPDATE SET last_activity_at = excluded.last_activity_at,
        logged_at = excluded.logged_at, event_day = excluded.event_day,
        disagreement = excluded.disagreement, facets = excluded.facets, happened = excluded.happened,
        said = excluded.said, figures = excluded.figures
    ), gone AS (
      DELETE FROM claim_facet WHERE claim_id = ${claimId}::uuid
        AND last_activity_at = ${held.lastActivityAt} AND facet = ANY(${texts(gone)}::bigint[])
      RETURNING facet
    ), kept AS (
      UPDATE claim_facet SET last_activity_at = ${at} WHERE claim_id = ${claimId}::uuid
        AND last_activity_at = ${held.lastActivityAt} AND last_activity_at <> ${at}
        AND facet = ANY(${texts(kept)}::bigint[])
    ), added AS (
      INSERT INTO claim_facet (facet, last_activity_at, claim_id)
      SELECT facet, ${at}, ${claimId}::uuid
      FROM unnest(${texts(added.map(([key]) => key))}::bigint[]) AS facet
    )
    INSERT INTO facet_change (facet, change, withdrawn, name, value)
    SELECT facet, -1, NULL::boolean, NULL::facet_name, NULL::text FROM gone
    UNION ALL
    SELECT facet, 1, ${withdrawn}::boolean, name::facet_name, value
    FROM unnest(${texts(added.map(([key]) => key))}::bigint[],
      ${added.map(([, { name }]) => name)}::text[],
      ${added.map(([, { value }]) => value)}::text[]) AS added (facet, name, value)`;
}

/**
 * As {@link writeEntry} for claims that are new in this transaction, with three statements for all of
 * them.
 */
export async function insertEntries(
  tx: Transaction,
  entries: readonly { claimId: string; entry: Entry }[],
): Promise<void> {
  const added = new Map<bigint, Facet & { facet: string; withdrawn: boolean; claims: number }>();
  const rows = entries.map(({ claimId, entry }) => {
    const { facets, withdrawn, ...columns } = entry;
    const keys = new Set<bigint>();
    for (const facet of facets) {
      const key = facetKey(facet, withdrawn);
      if (keys.has(key)) continue;
      keys.add(key);
      const claims = (added.get(key)?.claims ?? 0) + 1;
      added.set(key, { ...facet, facet: key.toString(), withdrawn, claims });
    }
    return { claimId, ...columns, facets: [...keys] };
  });
  await insertRows(tx, 'claim_entry', rows);
  await insertRows(
    tx,
    'claim_facet',
    rows.flatMap(({ claimId, lastActivityAt, facets }) =>
      facets.map((facet) => ({ facet, lastActivityAt, claimId })),
    ),
  );
  const json = JSON.stringify([...added.values()]);
  await tx.$executeRaw`
    INSERT INTO facet_change (facet, withdrawn, name, value, change)
    SELECT facet, withdrawn, name, value, 1
    FROM jsonb_to_recordset(${json}::jsonb)
      AS a (facet bigint, withdrawn boolean, name facet_name, value text, claims integer),
      generate_series(1, a.claims)`;
}

/** Takes many claims out of the list, to put them in anew. The claims must be locked by the caller. */
export async function removeEntries(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    WITH gone AS (
      DELETE FROM claim_entry WHERE claim_id = ANY(${[...claimIds]}::uuid[])
      RETURNING claim_id, last_activity_at, facets
    ), listed AS (
      SELECT claim_id, last_activity_at, unnest(facets) AS facet FROM gone
    ), unlisted AS (
      DELETE FROM claim_facet f USING listed l WHERE f.facet = l.facet
        AND f.last_activity_at = l.last_activity_at AND f.claim_id = l.claim_id
    )
    INSERT INTO facet_change (facet, change) SELECT facet, -1 FROM listed`;
}

/** Takes a claim out of the list: it was merged into another. */
export async function removeEntry(tx: Transaction, claimId: string): Promise<void> {
  const held = await heldEntry(tx, claimId);
  if (held.facets.length === 0) return;
  await tx.$executeRaw`
    WITH entry AS (
      DELETE FROM claim_entry WHERE claim_id = ${claimId}::uuid
    ), gone AS (
      DELETE FROM claim_facet WHERE claim_id = ${claimId}::uuid
        AND last_activity_at = ${held.lastActivityAt} AND facet = ANY(${texts(held.facets)}::bigint[])
      RETURNING facet
    )
    INSERT INTO facet_change (facet, change) SELECT facet, -1 FROM gone`;
}

async function heldEntry(tx: Transaction, claimId: string): Promise<Held> {
  const select = { facets: true, lastActivityAt: true } as const;
  const held = await tx.claimEntry.findUnique({ where: { claimId }, select });
  return held ?? { facets: [], lastActivityAt: new Date(0) };
}

function texts(keys: Iterable<bigint>): string[] {
  return [...keys].map(String);
}
