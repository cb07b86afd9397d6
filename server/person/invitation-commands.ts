import { v7 as uuid } from 'uuid';

import { invitationState } from '@/domain/person/invitation-state';
import type { InviteInput } from '@/domain/person/people-schema';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { config } from '../config';
import { appendRevision } from '../history/append';
import { newToken, tokenDigest } from './link-token';
import { lockLinksFor } from './queries';

const days = 7;

/** An invitation that was just made; the link is shown this once, since only its digest is kept. */
export interface MadeInvitation {
  invitationId: string;
  link: string;
  /** ISO 8601. */
  expiresAt: string;
}

/**
 * Invites an e-mail address with a role, by a link for one use within 7 days. An open invitation to
 * the same address is renewed: its earlier link stops working, so a form sent twice makes one
 * invitation. Refuses an address that has an account.
 */
export async function invite(actor: Actor, input: InviteInput): Promise<Result<MadeInvitation>> {
  const token = newToken();
  const now = new Date();
  const expiresAt = new Date(now.getTime() + days * 24 * 3_600_000);
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'invite a person');
    await lockLinksFor(tx, input.email);
    if (await tx.person.findUnique({ where: { email: input.email } })) {
      const message = 'Somebody with this address has an account already.';
      return refuse('already_exists', message, { email: [message] });
    }
    const open = await tx.invitation.findFirst({
      where: { email: input.email, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    });
    const data = {
      role: input.role,
      tokenDigest: tokenDigest(token),
      invitedById: present.id,
      expiresAt,
    };
    const { id } = open
      ? await tx.invitation.update({ where: { id: open.id }, data })
      : await tx.invitation.create({
          data: { ...data, id: uuid(), kind: 'invite', email: input.email },
        });
    await appendRevision(tx, {
      aggregateKind: 'invitation',
      aggregateId: id,
      actorId: present.id,
      at: now,
      action: open ? 'changed' : 'invited',
      payload: {
        ...(open && { before: { role: open.role, expiresAt: open.expiresAt.toISOString() } }),
        after: { email: input.email, role: input.role, expiresAt: expiresAt.toISOString() },
      },
    });
    return {
      ok: true,
      invitationId: id,
      link: `${config().publicUrl}/invitation/${token}`,
      expiresAt: expiresAt.toISOString(),
    };
  });
}

/** Takes an invitation back: its link stops working. Refuses one that was accepted. */
export async function revokeInvitation(
  actor: Actor,
  { invitationId }: { invitationId: string },
): Promise<Result> {
  const now = new Date();
  return runCommand(async (tx) => {
    const present = await authorize(tx, actor, 'revoke an invitation');
    const invitation = await tx.invitation.findUnique({ where: { id: invitationId } });
    if (!invitation || invitation.kind !== 'invite') {
      return refuse('not_found', 'There is no such invitation.');
    }
    if (invitationState(invitation, now) === 'revoked') return { ok: true };
    const revoked = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 0) {
      return refuse(
        'conflict',
        'This invitation was accepted before it could be taken back. Deactivate the person instead.',
      );
    }
    await appendRevision(tx, {
      aggregateKind: 'invitation',
      aggregateId: invitationId,
      actorId: present.id,
      at: now,
      action: 'revoked',
      payload: {},
    });
    return { ok: true };
  });
}
