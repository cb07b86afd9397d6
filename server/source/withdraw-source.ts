import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lastActorOf } from '../history/last-actor';
import { lockAggregates } from '../history/queries';
import { loadSource, loadStandingSource } from './load';
import { mustSeeSource } from './visible';

/**
 * Takes a mistaken source off the desk: it stays readable, and nothing new can name it. Its creator or
 * an editor may. Refuses (`invalid`) while statements, claims, articles, roles or unnamed sources
 * stand on it.
 */
export async function withdrawSource(
  actor: Actor,
  sourceId: string,
  reason: string,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'withdraw own work');
    await mustSeeSource(tx, present, sourceId);
    await lockAggregates(tx, [sourceId]);
    await loadStandingSource(tx, sourceId);
    orStop(mayWithdraw(present, await lastActorOf(tx, sourceId, 'created')));
    const uses = await usesOf(tx, sourceId);
    if (uses.length > 0) {
      return refuse('invalid', `Still on it: ${uses.join(', ')}. Change or withdraw them first.`);
    }
    await tx.source.update({ where: { id: sourceId }, data: { withdrawnAt: at } });
    await appendSourceRevision(tx, actor, sourceId, at, 'withdrawn', reason);
    return { ok: true };
  });
}

/** Puts a withdrawn source back. Who withdrew it or an editor may. Refuses (`invalid`) a standing one. */
export async function restoreSource(
  actor: Actor,
  sourceId: string,
  reason: string,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'restore what one withdrew');
    await mustSeeSource(tx, present, sourceId);
    await lockAggregates(tx, [sourceId]);
    const source = await loadSource(tx, sourceId);
    if (!source.withdrawnAt) return refuse('invalid', 'This source is not withdrawn.');
    orStop(mayRestore(present, await lastActorOf(tx, sourceId, 'withdrawn')));
    await tx.source.update({ where: { id: sourceId }, data: { withdrawnAt: null } });
    await appendSourceRevision(tx, actor, sourceId, at, 'restored', reason);
    return { ok: true };
  });
}

async function appendSourceRevision(
  tx: Transaction,
  actor: Actor,
  sourceId: string,
  at: Date,
  action: 'withdrawn' | 'restored',
  reason: string,
): Promise<void> {
  await appendRevision(tx, {
    aggregateKind: 'source',
    aggregateId: sourceId,
    actorId: actor.id,
    at,
    action,
    payload: { reason },
  });
}

/** What stands on a source, in words: "3 statements", "1 article". */
async function usesOf(tx: Transaction, id: string): Promise<string[]> {
  const counts: [number, string, string][] = [
    [
      await tx.attribution.count({
        where: {
          withdrawnAt: null,
          OR: [{ speakerId: id }, { principalId: id }, { relays: { some: { sourceId: id } } }],
        },
      }),
      'statement',
      'statements',
    ],
    [
      await tx.claimParticipant.count({ where: { sourceId: id, claim: { withdrawnAt: null } } }),
      'claim',
      'claims',
    ],
    [
      await tx.article.count({ where: { publisherId: id, withdrawnAt: null } }),
      'article',
      'articles',
    ],
    [
      await tx.sourceRole.count({ where: { OR: [{ organizationId: id }, { speaksForId: id }] } }),
      'role of another source',
      'roles of other sources',
    ],
    [
      await tx.source.count({ where: { outletId: id, withdrawnAt: null } }),
      'unnamed source',
      'unnamed sources',
    ],
    [
      await tx.source.count({ where: { mergedIntoId: id } }),
      'source merged into it',
      'sources merged into it',
    ],
  ];
  return counts.flatMap(([count, one, many]) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : many}`],
  );
}
