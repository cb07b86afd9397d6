import type { ErasureDecision } from '@/domain/erasure/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { carryOut } from './carry-out';
import { noteOutside } from './note-outside';
import { refreshErased } from './refresh-erased';
import { sqlOf } from './run-sql';

/**
 * Confirms an erasure and carries it out at once: it cannot be taken back. Needs *confirm an erasure*;
 * refuses who asked for it (`two_person_rule`) and one that is decided (`already_exists`).
 */
export async function confirmErasure(
  actor: Actor,
  { erasureId }: ErasureDecision,
): Promise<Result> {
  const confirmed = await runCommand(async (tx) => {
    const { person, erasure } = await openErasure(tx, actor, erasureId);
    const at = new Date();
    await tx.erasure.update({ where: { id: erasure.id }, data: { decidedById: person.id } });
    const touched = await carryOut(sqlOf(tx), erasure.id, at);
    const sourceId = erasure.kind === 'source' ? erasure.targetId : null;
    await refreshErased(tx, touched, sourceId, {
      reference: reference('erasure', erasure.number),
      actorId: person.id,
      at,
    });
    await append(tx, erasure.id, person.id, at, 'erased');
    return { ok: true };
  });
  if (confirmed.ok) await noteOutside();
  return confirmed;
}

/** Refuses an erasure: everything stays as it is. The same people may as may confirm it. */
export function refuseErasure(actor: Actor, { erasureId }: ErasureDecision): Promise<Result> {
  return runCommand(async (tx) => {
    const { person, erasure } = await openErasure(tx, actor, erasureId);
    const at = new Date();
    await tx.erasure.update({
      where: { id: erasure.id },
      data: { decidedById: person.id, refusedAt: at },
    });
    await append(tx, erasure.id, person.id, at, 'erasure_refused');
    return { ok: true };
  });
}

async function openErasure(tx: Transaction, actor: Actor, erasureId: string) {
  const person = await authorize(tx, actor, 'confirm an erasure');
  await lockAggregates(tx, [erasureId]);
  const erasure = await tx.erasure.findUnique({
    where: { id: erasureId },
    include: { decidedBy: { select: { name: true } } },
  });
  if (!erasure) stopWith(refuse('not_found', 'There is no such erasure.'));
  if (erasure.decidedBy) {
    const did = erasure.refusedAt ? 'refused' : 'confirmed';
    stopWith(refuse('already_exists', `${erasure.decidedBy.name} ${did} this erasure already.`));
  }
  if (erasure.requestedById === person.id) {
    stopWith(
      refuse('two_person_rule', 'You asked for this erasure. Another person has to decide on it.'),
    );
  }
  return { person, erasure };
}

function append(
  tx: Transaction,
  erasureId: string,
  actorId: string,
  at: Date,
  action: 'erased' | 'erasure_refused',
): Promise<number> {
  const entry = { aggregateKind: 'erasure', aggregateId: erasureId, actorId, at, action } as const;
  return appendRevision(tx, { ...entry, payload: {} });
}
