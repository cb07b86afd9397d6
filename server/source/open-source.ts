import type { Actor } from '@/domain/person/role';

import type { Transaction } from '../database/client';
import { orStop } from '../command';
import { checkRevision } from '../history/check-revision';
import { loadSource, loadStandingSource, type WholeSource } from './load';
import { presentValues } from './present-values';
import { mustSeeSource } from './visible';

/**
 * Locks a source's history and answers the source as it stands. Stops the command if it is not there,
 * hidden from the actor or withdrawn, or with `conflict` and the present values if it changed since
 * `seenRevision`.
 */
export async function openSource(
  tx: Transaction,
  actor: Actor,
  sourceId: string,
  seenRevision: number,
): Promise<WholeSource> {
  await mustSeeSource(tx, actor, sourceId);
  const present = async () => presentValues(await loadSource(tx, sourceId));
  orStop(await checkRevision(tx, sourceId, seenRevision, present));
  return loadStandingSource(tx, sourceId);
}
