import type { ClientBase } from 'pg';
import { z } from 'zod';

import { aggregateKinds } from '@/domain/history/event';
import type { Json } from '@/domain/history/canonical-json';

const kind = z.enum(aggregateKinds);

/** A revision as it is stored, with the head of its thing beside it; null: the head is missing. */
const stored = z.object({
  aggregate_id: z.string(),
  number: z.number(),
  apart: z.boolean(),
  shown_number: z.number(),
  actor_id: z.string().nullable(),
  // Outside of what a date can be only by somebody's hand: then the hash is wrong as well.
  at: z.date().catch(new Date(0)),
  action: z.string(),
  payload: z.custom<Json>().nullable(),
  salt: z.string().nullable(),
  /** When the erasure that took the payload was asked for; null: it was not erased. */
  erased_at: z.date().nullable(),
  payload_digest: z.string(),
  previous_hash: z.string().nullable(),
  hash: z.string(),
  head_kind: kind.nullable(),
  head_number: z.number().nullable(),
  head_shown: z.number().nullable(),
  head_hash: z.string().nullable(),
});

export type StoredRevision = z.infer<typeof stored>;

const head = z.object({ id: z.string(), kind, revision_number: z.number() });

/** A thing whose history should begin somewhere. */
export type StoredHead = z.infer<typeof head>;

/** How many rows are asked for at once. */
const batch = 500;

async function* rowsOf<Row>(
  client: ClientBase,
  cursor: string,
  sql: string,
  row: z.ZodType<Row>,
): AsyncGenerator<Row> {
  await client.query(`DECLARE ${cursor} NO SCROLL CURSOR FOR ${sql}`);
  for (;;) {
    const { rows } = await client.query(`FETCH ${batch} FROM ${cursor}`);
    for (const found of rows) yield row.parse(found);
    if (rows.length < batch) break;
  }
  await client.query(`CLOSE ${cursor}`);
}

/** All revisions, thing by thing and in order, inside the transaction that the client is in. */
export function storedRevisions(client: ClientBase): AsyncGenerator<StoredRevision> {
  return rowsOf(
    client,
    'all_revisions',
    // In the order of the index revision_number, so that nothing is sorted.
    `SELECT r.aggregate_id, r.number, r.apart, r.shown_number, r.actor_id, r.at, r.action, r.payload, r.salt,
            (SELECT e.requested_at FROM public.erasure e WHERE e.id = r.erasure_id) AS erased_at,
            r.payload_digest, r.previous_hash, r.hash,
            a.kind AS head_kind, a.revision_number AS head_number,
            a.shown_number AS head_shown, a.revision_hash AS head_hash
     FROM public.revision r LEFT JOIN public.aggregate a ON a.id = r.aggregate_id
     ORDER BY r.aggregate_id, r.number`,
    stored,
  );
}

/** The heads that have no revision at all. */
export function bareHeads(client: ClientBase): AsyncGenerator<StoredHead> {
  return rowsOf(
    client,
    'bare_heads',
    `SELECT a.id, a.kind, a.revision_number FROM public.aggregate a
     WHERE NOT EXISTS (SELECT 1 FROM public.revision r WHERE r.aggregate_id = a.id)
     ORDER BY a.id`,
    head,
  );
}

/** Whether the database has the tables of a history. */
export async function hasHistory(client: ClientBase): Promise<boolean> {
  const { rowCount } = await client.query(
    `SELECT 1 FROM pg_tables WHERE schemaname = 'public' AND tablename = 'revision'`,
  );
  return rowCount !== 0;
}

/** The number of a claim, article, source, story or erasure, for its reference; null: it is not there. */
export async function numberOfThing(
  client: ClientBase,
  table: 'claim' | 'article' | 'source' | 'story' | 'erasure',
  id: string,
): Promise<number | null> {
  const { rows } = await client.query(`SELECT number FROM public.${table} WHERE id = $1`, [id]);
  return z.array(z.object({ number: z.number() })).parse(rows)[0]?.number ?? null;
}
