import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { foldName } from '@/domain/source/fold-name';
import type { SourcePick } from '@/domain/source/pick';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { sourcesNamed } from './name-queries';

/** Locks the history of the source that a form names, if it stands on the desk. */
export async function lockSource(tx: Transaction, pick: SourcePick | undefined): Promise<void> {
  const named = pick?.text ? await sourcesNamed(tx, pick.text, pick.kind) : [];
  await lockAggregates(tx, [...(pick?.id ? [pick.id] : []), ...named.map(({ id }) => id)]);
}

/**
 * Keeps a spelling as another name of a named source, so that it is recognised from now on. Does
 * nothing for an unnamed source, for nobody, and for a name that the source has already. The caller has
 * authorized the actor, and locked the source before any claim ({@link lockSource}).
 */
export async function rememberSpelling(
  tx: Transaction,
  actor: Actor,
  at: Date,
  sourceId: string | null,
  spelling: string | null,
): Promise<void> {
  if (!sourceId || !spelling) return;
  await lockAggregates(tx, [sourceId]);
  const source = await tx.source.findUniqueOrThrow({
    where: { id: sourceId },
    select: { kind: true, searchName: true, aliases: { select: { searchName: true } } },
  });
  const searchName = foldName(spelling);
  const names = [source, ...source.aliases].map((name) => name.searchName);
  if (source.kind === 'unnamed' || names.includes(searchName)) return;
  await tx.sourceAlias.create({ data: { id: uuid(), sourceId, name: spelling, searchName } });
  await appendRevision(tx, {
    aggregateKind: 'source',
    aggregateId: sourceId,
    actorId: actor.id,
    at,
    action: 'alias_added',
    payload: { after: { name: spelling, language: null } },
  });
}
