import { v7 as uuid } from 'uuid';

import type { WithReason } from '@/domain/history/reason-schema';
import type { Merge } from '@/domain/merge/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { claimsResting, refreshClaims } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { once } from '../submission/once';
import { loadSource, type WholeSource } from './load';
import { mayMerge } from './may-merge';
import { lockMerges } from './merge-queries';
import { familyOf, standInOf } from './stand-ins';

/**
 * Makes one source count as another of its kind from now on: its words, roles and names are the
 * other's, and nothing that was signed off changes (docs/decisions/033). Merging into one that is
 * merged means the one that it was merged into. Needs *merge sources*; refuses as `checkSourceMerge`.
 * @returns the id of the source that stands for both
 */
export function mergeSources(actor: Actor, input: Merge): Promise<Result<{ intoId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'merge sources');
    return once(tx, person, input.submissionId, async () => {
      await lockMerges(tx);
      const into = await loadSource(tx, await standInOf(tx, input.intoId));
      await lockAggregates(tx, [input.fromId, into.id]);
      const from = await loadSource(tx, input.fromId);
      if (from.mergedIntoId) return refuse('already_exists', `${from.name} is merged already.`);
      orStop(await mayMerge(tx, from, into));
      const at = new Date();
      const merge = await tx.sourceMerge.create({
        data: {
          id: uuid(),
          fromId: from.id,
          intoId: into.id,
          reason: input.reason,
          mergedById: person.id,
          mergedAt: at,
        },
      });
      const family = [...(await familyOf(tx, from.id)), ...(await familyOf(tx, into.id))];
      await pointAnew(tx, family);
      await noteOnBoth(tx, person, at, 'merged', { from, into, merge }, input.reason);
      await refreshFamily(tx, person, at, family, into);
      return { ok: true, intoId: into.id };
    });
  });
}

/**
 * Takes a merge back: the source counts as itself again, with what had been merged into it before.
 * What was logged for the other since stays there. Needs *merge sources*.
 * @returns the id of the source that is on its own again
 */
export function undoSourceMerge(
  actor: Actor,
  { id, reason }: WithReason,
): Promise<Result<{ fromId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'merge sources');
    await lockMerges(tx);
    const merge = await tx.sourceMerge.findUnique({ where: { id } });
    if (!merge) return refuse('not_found', 'This merge is not on the desk.');
    if (merge.undoneAt) return refuse('already_exists', 'This merge was undone already.');
    await lockAggregates(tx, [merge.fromId, merge.intoId]);
    const at = new Date();
    const [from, into] = [await loadSource(tx, merge.fromId), await loadSource(tx, merge.intoId)];
    const family = await familyOf(tx, from.id);
    await tx.sourceMerge.update({
      where: { id },
      data: { undoneById: person.id, undoneAt: at },
    });
    await pointAnew(tx, family);
    await noteOnBoth(tx, person, at, 'merge_undone', { from, into, merge }, reason);
    await refreshFamily(tx, person, at, family, into);
    return { ok: true, fromId: from.id };
  });
}

/** Makes each of these sources point at the end of the chain of merges that stand; none at itself. */
async function pointAnew(tx: Transaction, ids: readonly string[]): Promise<void> {
  const merges = await tx.sourceMerge.findMany({
    where: { fromId: { in: [...ids] }, undoneAt: null },
    select: { fromId: true, intoId: true },
  });
  const next = new Map(merges.map(({ fromId, intoId }) => [fromId, intoId]));
  const end = (id: string): string => {
    const into = next.get(id);
    return into === undefined ? id : end(into);
  };
  for (const id of ids) {
    const mergedIntoId = end(id) === id ? null : end(id);
    await tx.source.update({ where: { id }, data: { mergedIntoId } });
  }
}

/** One revision in the history of either, each naming the other. */
async function noteOnBoth(
  tx: Transaction,
  person: Actor,
  at: Date,
  action: 'merged' | 'merge_undone',
  { from, into, merge }: { from: WholeSource; into: WholeSource; merge: { id: string } },
  reason: string,
): Promise<void> {
  const words = (source: WholeSource) => `${reference('source', source.number)} ${source.name}`;
  const state = action === 'merged' ? 'after' : 'before';
  for (const [id, field, other] of [
    [from.id, 'countsAs', into],
    [into.id, 'standsFor', from],
  ] as const) {
    await appendRevision(tx, {
      aggregateKind: 'source',
      aggregateId: id,
      actorId: person.id,
      at,
      action,
      payload: { [state]: { [field]: words(other) }, reason, mergeId: merge.id },
    });
  }
}

async function refreshFamily(
  tx: Transaction,
  person: Actor,
  at: Date,
  family: readonly string[],
  { id: sourceId, name }: WholeSource,
): Promise<void> {
  await refreshClaims(tx, await claimsResting(tx, family), person.id, at, {
    action: 'source_changed',
    payload: { sourceId, name },
  });
}
