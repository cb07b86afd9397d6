import type { TakenBack } from '@/domain/attribution/schema';
import { checkTakeBack } from '@/domain/attribution/take-back';
import type { HistoryAction } from '@/domain/history/event';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { appendToClaim } from './append';
import { type OpenedAttribution, openAttribution } from './open';
import { isRowOffTheRecord } from './visible';

/** What on an attribution makes something of a decision; talk and assignment do not. */
const restsOnIt: HistoryAction[] = [
  'attribution_changed',
  'attribution_corrected',
  'attribution_withdrawn',
  'attribution_restored',
  'attribution_resubmitted',
  'denial_marked_material',
  'denial_mark_removed',
  'signed_off',
];

/**
 * Takes back a decision that the actor made moments ago: for every rule it was never made, and what
 * it told others is taken back with it. Needs *sign off an attribution*; see `checkTakeBack` for what
 * is refused. Pressed twice it answers as once.
 */
export function takeBackDecision(
  actor: Actor,
  { signOffId }: TakenBack,
): Promise<Result<{ attributionId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'sign off an attribution');
    const place = await tx.signOff.findUnique({ where: { id: signOffId } });
    if (!place) return refuse('not_found', 'This decision is not on the desk.');
    const row = await openAttribution(tx, person, place.attributionId, { withdrawn: 'allow' });
    const undone = await tx.signOffUndo.findUnique({ where: { signOffId } });
    if (undone?.undoneById === person.id) return { ok: true, attributionId: row.id };
    const at = new Date();
    orStop(
      checkTakeBack({
        actorId: person.id,
        decidedById: place.decidedById,
        decidedAt: place.decidedAt.getTime(),
        now: at.getTime(),
        isLast: await isLast(tx, row, place),
      }),
    );
    await tx.signOffUndo.create({ data: { signOffId, undoneById: person.id, undoneAt: at } });
    await tx.notification.deleteMany({
      where: { attributionId: row.id, actorId: person.id, createdAt: place.decidedAt },
    });
    const payload = { takenBack: place.decision };
    // That an opened row leaves the public record is seen by everybody.
    const apart = isRowOffTheRecord(row) ? undefined : false;
    await appendToClaim(tx, row, person.id, at, 'decision_taken_back', payload, apart);
    await refreshClaim(tx, row.claimId, person.id, at, { tellNobody: true });
    return { ok: true, attributionId: row.id };
  });
}

/** True if the decision is the last one that holds and was made on what stands there now. */
async function isLast(
  tx: Transaction,
  row: OpenedAttribution,
  made: { id: string; digest: string; decidedAt: Date },
): Promise<boolean> {
  if (row.signOffs.at(-1)?.id !== made.id || row.contentDigest !== made.digest) return false;
  const since = await tx.revision.findFirst({
    where: {
      aggregateId: row.claimId,
      attributionId: row.id,
      action: { in: restsOnIt },
      at: { gt: made.decidedAt },
    },
    select: { id: true },
  });
  return since === null;
}
