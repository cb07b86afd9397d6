import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaimsOfSource } from '../claim/refresh';
import { authorize, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { loadSource } from './load';
import { openSource } from './open-source';
import { sourceFields } from './readable-fields';

/**
 * An editor vouches that a document is what it says it is, or takes that back: only an official
 * document that we hold and have authenticated confirms a claim (design, status). Refuses (`invalid`)
 * what is no document or is not held, and `conflict`: the editor must have seen what stands there.
 */
export async function authenticateDocument(
  actor: Actor,
  sourceId: string,
  seenRevision: number,
  authentic: boolean,
  at: Date = new Date(),
): Promise<Result> {
  return runCommand(async (tx) => {
    await authorize(tx, actor, 'authenticate a document');
    const before = await openSource(tx, actor, sourceId, seenRevision);
    if (before.kind !== 'document' || !before.held) {
      return refuse('invalid', 'Only a document that we hold can be authenticated.');
    }
    await tx.source.update({
      where: { id: sourceId },
      data: {
        authenticatedAt: authentic ? at : null,
        authenticatedById: authentic ? actor.id : null,
      },
    });
    const after = await loadSource(tx, sourceId);
    await appendRevision(tx, {
      aggregateKind: 'source',
      aggregateId: sourceId,
      actorId: actor.id,
      at,
      action: 'changed',
      payload: { before: sourceFields(before), after: sourceFields(after) },
    });
    await refreshClaimsOfSource(tx, sourceId, actor.id, at);
    return { ok: true };
  });
}
