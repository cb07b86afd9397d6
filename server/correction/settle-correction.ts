import { correctionOutcomeWords, type SettledCorrection } from '@/domain/correction/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { openClaim } from '../claim/record';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { articleWords } from './raise-corrections';

const gone = refuse('not_found', 'This correction is not on the desk.');

/**
 * Settles a correction with what was done and a note. Needs *settle a correction*. A second settling
 * is refused (`already_exists`) with who settled it first, and how.
 */
export function settleCorrection(actor: Actor, input: SettledCorrection): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'settle a correction');
    const place = await tx.correction.findUnique({
      where: { id: input.correctionId },
      select: { claimId: true },
    });
    if (!place) return gone;
    await openClaim(tx, place.claimId, { withdrawn: 'allow' });
    const correction = await tx.correction.findUniqueOrThrow({
      where: { id: input.correctionId },
      include: {
        article: { select: { number: true, title: true } },
        settledBy: { select: { id: true, name: true } },
      },
    });
    if (correction.settledBy && correction.outcome) {
      const { settledBy, outcome, note } = correction;
      const who = settledBy.id === person.id ? 'You' : settledBy.name;
      return refuse(
        'already_exists',
        `${who} settled this first: ${correctionOutcomeWords[outcome]}. “${note}” Nothing was changed.`,
      );
    }
    const at = new Date();
    await tx.correction.update({
      where: { id: correction.id },
      data: { outcome: input.outcome, note: input.note, settledById: person.id, settledAt: at },
    });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: correction.claimId,
      actorId: person.id,
      at,
      action: 'correction_settled',
      payload: {
        after: {
          article: articleWords(correction.article),
          outcome: correctionOutcomeWords[input.outcome],
        },
        reason: input.note,
      },
    });
    return { ok: true };
  });
}
