import { v7 as uuid } from 'uuid';

import type { WithReason } from '@/domain/history/reason-schema';
import { checkIdentification } from '@/domain/origin/mark-rule';
import type { NewIdentification } from '@/domain/origin/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { claimsResting, refreshClaims } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { loadSource, loadStandingSource, type WholeSource } from '../source/load';
import { lockNames } from '../source/lock-names';
import { resolveSource } from '../source/resolve';
import { familyOf } from '../source/stand-ins';
import { once } from '../submission/once';

/**
 * Notes that another outlet's unnamed source was named, as whom and when: a dated link, never a merge,
 * so that status as of an earlier day stays true. Needs *identify an unnamed source*; refuses as
 * `checkIdentification`, and (`already_exists`) a second naming as the same.
 */
export function identifySource(
  actor: Actor,
  input: NewIdentification,
): Promise<Result<{ unnamedId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'identify an unnamed source');
    return once(tx, person, input.submissionId, async () => {
      const at = new Date();
      const { unnamedId } = input;
      await lockNames(tx, [input.named]);
      await lockAggregates(tx, [unnamedId]);
      const unnamed = await loadStandingSource(tx, unnamedId);
      // Before anything about one of ours is looked up or made.
      if (unnamed.owner === 'ours') orStop(checkIdentification(unnamed, unnamed));
      const namedId = await resolveSource(tx, person, at, input.named, {
        owner: 'theirs',
        outletId: null,
        field: 'named',
      });
      if (!namedId) return atNamed('Choose who it was named as.');
      const named = await loadStandingSource(tx, namedId);
      orStop(checkIdentification(unnamed, named));
      const stands = await tx.sourceIdentification.findFirst({
        where: { unnamedId, namedId, withdrawnAt: null },
      });
      if (stands) return refuse('already_exists', `It is noted as ${named.name} already.`);
      const made = await tx.sourceIdentification.create({
        data: {
          id: uuid(),
          unnamedId,
          namedId,
          identifiedOn: input.identifiedOn ?? '',
          reason: input.reason,
          recordedById: person.id,
          createdAt: at,
        },
      });
      await note(tx, person, at, 'identified', { unnamed, named, id: made.id }, input.reason);
      return { ok: true, unnamedId };
    });
  });
}

/** Takes a naming away that was a mistake, with a reason. Needs *identify an unnamed source*. */
export function withdrawIdentification(
  actor: Actor,
  { id, reason }: WithReason,
): Promise<Result<{ unnamedId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'identify an unnamed source');
    const found = await tx.sourceIdentification.findUnique({ where: { id } });
    if (!found) return refuse('not_found', 'This is not on the desk.');
    await lockAggregates(tx, [found.unnamedId, found.namedId]);
    const present = await tx.sourceIdentification.findUniqueOrThrow({ where: { id } });
    if (present.withdrawnAt) return refuse('already_exists', 'This was withdrawn already.');
    const at = new Date();
    await tx.sourceIdentification.update({ where: { id }, data: { withdrawnAt: at } });
    const unnamed = await loadSource(tx, found.unnamedId);
    const named = await loadSource(tx, found.namedId);
    await note(tx, person, at, 'identification_withdrawn', { unnamed, named, id }, reason);
    return { ok: true, unnamedId: unnamed.id };
  });
}

/** In the history of both, and in the claims that the unnamed source speaks on. */
async function note(
  tx: Transaction,
  person: Actor,
  at: Date,
  action: 'identified' | 'identification_withdrawn',
  { unnamed, named, id }: { unnamed: WholeSource; named: WholeSource; id: string },
  reason: string,
): Promise<void> {
  const state = action === 'identified' ? 'after' : 'before';
  for (const [source, other, field] of [
    [unnamed, named, 'identifiedAs'],
    [named, unnamed, 'wasTheUnnamedSource'],
  ] as const) {
    const words = `${reference('source', other.number)} ${other.name}`;
    await appendRevision(tx, {
      aggregateKind: 'source',
      aggregateId: source.id,
      actorId: person.id,
      at,
      action,
      payload: { [state]: { [field]: words }, reason, identificationId: id },
    });
  }
  await refreshClaims(tx, await claimsResting(tx, await familyOf(tx, unnamed.id)), person.id, at, {
    action: 'source_changed',
    payload: { sourceId: unnamed.id, name: unnamed.name },
  });
}

function atNamed(message: string): Result<never> {
  return refuse('invalid', message, { named: [message] });
}
