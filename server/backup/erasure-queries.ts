import type { ClientBase } from 'pg';
import { z } from 'zod';

import type { RegisteredErasure } from '@/domain/erasure/register';

const tables = { source: 'source', source_note: 'source', comment: 'comment' } as const;

/** Whether the restored rows know this erasure as carried out: then they hold nothing of it. */
export async function isCarriedOut(client: ClientBase, id: string): Promise<boolean> {
  const { rowCount } = await client.query(
    'SELECT 1 FROM public.erasure WHERE id = $1 AND carried_out_at IS NOT NULL',
    [id],
  );
  return rowCount !== 0;
}

/** Whether what was erased stands in the restored rows at all. */
export async function hasTarget(
  client: ClientBase,
  { kind, targetId }: RegisteredErasure,
): Promise<boolean> {
  const { rowCount } = await client.query(`SELECT 1 FROM public.${tables[kind]} WHERE id = $1`, [
    targetId,
  ]);
  return rowCount !== 0;
}

/** Somebody who came to the newsroom after the backup stands there as switched off. */
export async function ensurePerson(
  client: ClientBase,
  { id, name }: RegisteredErasure['requestedBy'],
): Promise<void> {
  await client.query(
    `INSERT INTO public.person (id, name, email, role, deactivated_at, updated_at)
     VALUES ($1, $2, $3, 'journalist', now(), now()) ON CONFLICT (id) DO NOTHING`,
    [id, name, `${id}@restored.invalid`],
  );
}

/** Its own number, or the next free one if the restored desk gave that to another. */
export async function erasureNumberFor(
  client: ClientBase,
  { id, number }: RegisteredErasure,
): Promise<number> {
  const { rows } = await client.query(
    `SELECT CASE WHEN EXISTS (SELECT 1 FROM public.erasure WHERE number = $2 AND id <> $1)
       THEN (SELECT max(number) + 1 FROM public.erasure) ELSE $2::int END AS number`,
    [id, number],
  );
  const free = z.object({ number: z.number() }).parse(rows[0]).number;
  await client.query(
    `SELECT setval('public.erasure_number_seq', greatest($1, (SELECT last_value FROM public.erasure_number_seq)))`,
    [free],
  );
  return free;
}

/** Writes the erasure as confirmed and not carried out yet. */
export async function putErasure(
  client: ClientBase,
  erasure: RegisteredErasure,
  number: number,
): Promise<void> {
  const { id, kind, targetId, legalBasis, requestedBy, requestedAt, decidedBy } = erasure;
  await client.query(
    `INSERT INTO public.erasure (id, number, kind, target_id, legal_basis, requested_by_id, requested_at, decided_by_id)
     VALUES ($1, $2, $3::erasure_kind, $4, $5, $6, $7, $8)
     ON CONFLICT (id) DO UPDATE SET decided_by_id = excluded.decided_by_id, refused_at = NULL`,
    [id, number, kind, targetId, legalBasis, requestedBy.id, requestedAt, decidedBy.id],
  );
}
