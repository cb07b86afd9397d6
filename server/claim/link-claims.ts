import { v7 as uuid } from 'uuid';

import type { NewClaimLink } from '@/domain/claim/schema';
import type { Actor } from '@/domain/person/role';
import { numberOf, reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { openClaim } from './record';

/**
 * Links a claim to another one, which is named by its reference or its address on this desk. Needs
 * *link claims*. Refuses the claim itself, one that is not there, and a link that stands already.
 */
export function linkClaims(actor: Actor, input: NewClaimLink): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'link claims');
    const claim = await openClaim(tx, input.claimId);
    const number = numberOf('claim', input.other.trim().split('/').at(-1) ?? '');
    const other = number === null ? null : await tx.claim.findUnique({ where: { number } });
    if (!other || other.withdrawnAt || other.mergedIntoId) return notThere();
    if (other.id === claim.id) return atOther('A claim cannot be linked to itself.');
    const where = { fromId: claim.id, toId: other.id, kind: input.kind };
    const standing = await tx.claimLink.findUnique({ where: { fromId_toId_kind: where } });
    if (standing && !standing.withdrawnAt) return atOther('These claims are linked so already.');
    if (standing) {
      await tx.claimLink.update({ where: { id: standing.id }, data: { withdrawnAt: null } });
    } else {
      await tx.claimLink.create({ data: { id: uuid(), ...where } });
    }
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: claim.id,
      actorId: person.id,
      at: new Date(),
      action: 'linked',
      payload: {
        after: { link: `${input.kind.replaceAll('_', ' ')} ${reference('claim', other.number)}` },
      },
    });
    return { ok: true };
  });
}

/** Takes a link between two claims away. Needs *link claims*. */
export function unlinkClaims(
  actor: Actor,
  input: { linkId: string },
): Promise<Result<{ claimId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'link claims');
    const link = await tx.claimLink.findUnique({
      where: { id: input.linkId },
      include: { to: { select: { number: true } } },
    });
    if (!link || link.withdrawnAt) return refuse('not_found', 'This link is gone already.');
    await openClaim(tx, link.fromId);
    const at = new Date();
    await tx.claimLink.update({ where: { id: link.id }, data: { withdrawnAt: at } });
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: link.fromId,
      actorId: person.id,
      at,
      action: 'unlinked',
      payload: {
        before: { link: `${link.kind.replaceAll('_', ' ')} ${reference('claim', link.to.number)}` },
      },
    });
    return { ok: true, claimId: link.fromId };
  });
}

function notThere(): Result {
  return atOther('There is no such claim. Write its reference, for example C-1042.');
}

function atOther(message: string): Result {
  return refuse('invalid', message, { other: [message] });
}
