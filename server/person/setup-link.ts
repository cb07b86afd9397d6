import { v7 as uuid } from 'uuid';

import { runCommand } from '../command';
import { config } from '../config';
import { appendRevision } from '../history/append';
import { newToken, tokenDigest } from './link-token';
import { lockLinksFor } from './queries';

const hours = 24;

/**
 * Makes the one-time link to the first account, valid for 24 hours; an earlier one stops working.
 * @returns its address, or null if there are accounts already
 */
export async function createSetupLink(): Promise<string | null> {
  const token = newToken();
  const now = new Date();
  const result = await runCommand<{ made: boolean }>(async (tx) => {
    await lockLinksFor(tx, '');
    if ((await tx.account.count()) > 0) return { ok: true, made: false };
    const open = { kind: 'set_up', acceptedAt: null, revokedAt: null } as const;
    for (const { id } of await tx.invitation.findMany({ where: open, select: { id: true } })) {
      await tx.invitation.update({ where: { id }, data: { revokedAt: now } });
      await append(id, 'revoked', {});
    }
    const link = await tx.invitation.create({
      data: {
        id: uuid(),
        kind: 'set_up',
        tokenDigest: tokenDigest(token),
        role: 'admin',
        expiresAt: new Date(now.getTime() + hours * 3_600_000),
      },
    });
    await append(link.id, 'created', { after: { kind: 'set_up', role: 'admin' } });
    return { ok: true, made: true };

    function append(id: string, action: 'created' | 'revoked', payload: object) {
      return appendRevision(tx, {
        aggregateKind: 'invitation',
        aggregateId: id,
        actorId: null,
        at: now,
        action,
        payload: payload as Record<string, string>,
      });
    }
  });
  if (!result.ok) throw new Error(result.message);
  return result.made ? `${config().publicUrl}/set-up/${token}` : null;
}
