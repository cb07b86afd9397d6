import { randomBytes } from 'node:crypto';
import { v7 as uuid } from 'uuid';

import { mostTokens, type NewApiToken, tokenPrefix } from '@/domain/person/api-token';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { lockAggregates } from '../history/queries';
import { tokenDigest } from '../person/link-token';

/**
 * Makes a token for the API, as whoever holds which the actor is then known there. It is answered this
 * once: only its digest is kept.
 */
export function createApiToken(
  actor: Actor,
  { name, scope, days }: NewApiToken,
  at: Date = new Date(),
): Promise<Result<{ token: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'make own API tokens');
    await lockAggregates(tx, [person.id]);
    const standing = await tx.apiToken.count({
      where: { personId: person.id, revokedAt: null, expiresAt: { gt: at } },
    });
    if (standing >= mostTokens) {
      return refuse('invalid', `You have ${mostTokens} tokens. Revoke one that you do not need.`);
    }
    const token = `${tokenPrefix}${randomBytes(32).toString('base64url')}`;
    const expiresAt = new Date(at.getTime() + Number(days) * 24 * 60 * 60 * 1000);
    await tx.apiToken.create({
      data: {
        id: uuid(),
        personId: person.id,
        name,
        digest: tokenDigest(token),
        mayWrite: scope === 'write',
        createdAt: at,
        expiresAt,
      },
    });
    await appendRevision(tx, {
      aggregateKind: 'person',
      aggregateId: person.id,
      actorId: person.id,
      at,
      action: 'api_token_made',
      payload: { after: { name, scope, until: expiresAt.toISOString() } },
    });
    return { ok: true, token };
  });
}

/** Ends one of one's own tokens; one that has ended is fine too. Others' are never touched. */
export function revokeApiToken(
  actor: Actor,
  { tokenId }: { tokenId: string },
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'make own API tokens');
    const token = await tx.apiToken.findFirst({
      where: { id: tokenId, personId: person.id, revokedAt: null },
    });
    if (!token) return { ok: true };
    await tx.apiToken.update({ where: { id: tokenId }, data: { revokedAt: at } });
    await appendRevision(tx, {
      aggregateKind: 'person',
      aggregateId: person.id,
      actorId: person.id,
      at,
      action: 'api_token_revoked',
      payload: { before: { name: token.name } },
    });
    return { ok: true };
  });
}
