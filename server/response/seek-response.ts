import { v7 as uuid } from 'uuid';

import type { SoughtResponseForm } from '@/domain/response/schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { openClaim } from '../claim/record';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { lockNames } from '../source/lock-names';
import { resolveSource } from '../source/resolve';
import { once } from '../submission/once';
import { requestFields } from './request-fields';

/** A watch may be some minutes fast. */
const ahead = 5 * 60_000;

const noUnnamed = 'An unnamed source cannot be noted here. Name whom you asked.';

/**
 * Notes that somebody was asked for a response to a claim. Needs *log that a response was sought*.
 * Refuses (`invalid`) an asking in the future, a deadline before it, and an unnamed source: whom we
 * ask by name is no secret, and whom we must not name is not noted here.
 */
export function seekResponse(actor: Actor, input: SoughtResponseForm): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'log that a response was sought');
    return once(tx, person, input.submissionId, async () => {
      await lockNames(tx, [input.source]);
      const claim = await openClaim(tx, input.claimId);
      const at = new Date();
      const askedAt = input.askedAt ?? at;
      if (askedAt.getTime() > at.getTime() + ahead) {
        return atField('askedAt', 'They were asked in the future. Write when you asked them.');
      }
      if (input.deadline && input.deadline <= askedAt) {
        return atField('deadline', 'The deadline comes after the asking.');
      }
      if (input.source?.kind === 'unnamed') return atField('source', noUnnamed);
      const sourceId = await resolveSource(tx, person, at, input.source, {
        owner: 'theirs',
        outletId: null,
        field: 'source',
      });
      if (!sourceId) return atField('source', 'Say who was asked.');
      const source = await tx.source.findUniqueOrThrow({ where: { id: sourceId } });
      if (source.kind === 'unnamed') return atField('source', noUnnamed);
      await tx.responseRequest.create({
        data: {
          id: uuid(),
          claimId: claim.id,
          sourceId,
          how: input.how,
          askedAt,
          deadline: input.deadline,
          askedById: person.id,
          createdAt: at,
        },
      });
      await appendRevision(tx, {
        aggregateKind: 'claim',
        aggregateId: claim.id,
        actorId: person.id,
        at,
        action: 'response_sought',
        payload: {
          after: requestFields({ source, how: input.how, askedAt, deadline: input.deadline }),
        },
      });
      return { ok: true };
    });
  });
}

function atField(field: string, message: string): Result {
  return refuse('invalid', message, { [field]: [message] });
}
