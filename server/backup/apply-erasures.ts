import type { ClientBase } from 'pg';

import { mergeRegisters, type RegisteredErasure } from '@/domain/erasure/register';
import { reference } from '@/domain/reference';

import { connectTo } from '../database/client';
import { carryOut } from '../erasure/carry-out';
import type { RunSql, TouchedRows } from '../erasure/queries';
import { refreshErased } from '../erasure/refresh-erased';
import { appendRevision } from '../history/append';
import { doLastly } from '../lastly';
import {
  ensurePerson,
  erasureNumberFor,
  hasTarget,
  isCarriedOut,
  putErasure,
} from './erasure-queries';

/** An erasure that was carried out again in restored rows. */
export interface AppliedErasure {
  erasure: RegisteredErasure;
  /** The one that it has on the restored desk. */
  number: number;
  touched: TouchedRows;
}

/**
 * Carries out again, in the transaction of a restore, every erasure of the register that the restored
 * rows do not know of: the backup was made before. What to look for is read from the restored rows.
 */
export async function applyErasures(
  client: ClientBase,
  register: readonly RegisteredErasure[],
): Promise<AppliedErasure[]> {
  const run: RunSql = async (text, values) => (await client.query(text, values)).rows as unknown[];
  const applied: AppliedErasure[] = [];
  for (const erasure of mergeRegisters([...register])) {
    if (await isCarriedOut(client, erasure.id)) continue;
    if (!(await hasTarget(client, erasure))) continue;
    await ensurePerson(client, erasure.requestedBy);
    await ensurePerson(client, erasure.decidedBy);
    const number = await erasureNumberFor(client, erasure);
    await putErasure(client, erasure, number);
    const touched = await carryOut(run, erasure.id, new Date(erasure.carriedOutAt));
    applied.push({ erasure, number, touched });
  }
  return applied;
}

/** Brings claims and histories of the restored desk up to date after {@link applyErasures}. */
export async function refreshApplied(
  url: string,
  applied: readonly AppliedErasure[],
): Promise<void> {
  if (applied.length === 0) return;
  const desk = connectTo(url);
  try {
    await desk.$transaction(
      async (tx) => {
        for (const { erasure, number, touched } of applied) {
          const { id, kind, targetId, decidedBy } = erasure;
          const at = new Date();
          const told = { reference: reference('erasure', number), actorId: decidedBy.id, at };
          await refreshErased(tx, touched, kind === 'comment' ? null : targetId, told);
          await appendRevision(tx, {
            aggregateKind: 'erasure',
            aggregateId: id,
            actorId: decidedBy.id,
            at,
            action: 'erased',
            payload: {},
          });
        }
        await doLastly(tx);
      },
      { timeout: 600_000 },
    );
  } finally {
    await desk.$disconnect();
  }
}
