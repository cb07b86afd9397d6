import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import type { KnowerForm } from '@/domain/source/knower-schema';

import { authorize, runCommand, stopWith } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { once } from '../submission/once';
import { loadStandingSource } from './load';
import { mustSeeSource } from './visible';

/**
 * Records that a person of the newsroom knows who an unnamed source of ours is: who, since which day
 * and how that person came to know. Never who the source is. Anybody for themselves, an editor for
 * others. Refuses (`invalid`) a source that is not ours and unnamed, (`not_found`) one that is
 * hidden from the actor: who knows of it by its id alone does not know it, (`already_exists`) a second
 * record for one person.
 */
export async function recordKnower(
  actor: Actor,
  sourceId: string,
  { submissionId, personId, since, how }: KnowerForm,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, actionFor(actor, personId));
    return once(tx, actor, submissionId, async () => {
      await mustSeeSource(tx, actor, sourceId);
      await lockAggregates(tx, [sourceId]);
      const source = await loadStandingSource(tx, sourceId);
      if (source.owner !== 'ours') {
        return refuse('invalid', 'Only for an unnamed source of ours is it recorded who knows it.');
      }
      const person = await tx.person.findUnique({ where: { id: personId } });
      if (!person || person.deactivatedAt)
        stopAt('personId', 'Choose a person who works here now.');
      // A day of slack: the newsroom's today may be ahead of UTC's.
      if (Date.parse(since) > at.getTime() + 24 * 3600e3)
        stopAt('since', 'This day is yet to come.');
      const present = await tx.knownIdentity.findFirst({ where: { sourceId, personId } });
      if (present) {
        const message = `It is already recorded that ${person?.name} knows this source.`;
        return refuse('already_exists', message, { personId: [message] });
      }
      await tx.knownIdentity.create({
        data: {
          id: uuid(),
          sourceId,
          personId,
          since: new Date(`${since}T00:00:00Z`),
          how,
          recordedById: actor.id,
          createdAt: at,
        },
      });
      const after = { person: person?.name ?? '', since, how };
      await append(tx, actor, sourceId, at, 'knower_recorded', { after });
      return { ok: true };
    });
  });
}

/** Takes back a mistaken record, with a reason. Who may record it may take it back. */
export async function removeKnower(
  actor: Actor,
  knownIdentityId: string,
  reason: string,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const record = await tx.knownIdentity.findUnique({
      where: { id: knownIdentityId },
      include: { person: { select: { name: true } } },
    });
    if (!record) return refuse('not_found', 'This record was already removed.');
    await authorize(tx, actor, actionFor(actor, record.personId));
    await lockAggregates(tx, [record.sourceId]);
    await loadStandingSource(tx, record.sourceId);
    await tx.knownIdentity.delete({ where: { id: record.id } });
    const since = record.since.toISOString().slice(0, 10);
    const before = { person: record.person.name, since, how: record.how };
    await append(tx, actor, record.sourceId, at, 'knower_removed', { before, reason });
    return { ok: true };
  });
}

function actionFor(actor: Actor, personId: string) {
  return personId === actor.id
    ? 'record that one knows an unnamed source'
    : 'record that another person knows an unnamed source';
}

async function append(
  tx: Transaction,
  actor: Actor,
  sourceId: string,
  at: Date,
  action: 'knower_recorded' | 'knower_removed',
  payload: Record<string, string | Record<string, string>>,
): Promise<void> {
  const entry = { aggregateKind: 'source', aggregateId: sourceId, actorId: actor.id, at } as const;
  await appendRevision(tx, { ...entry, action, payload });
}

function stopAt(field: string, message: string): never {
  stopWith(refuse('invalid', message, { [field]: [message] }));
}
