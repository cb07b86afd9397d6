import type { SignedContent } from '@/domain/attribution/signed-content';
import { can } from '@/domain/permission/permissions';

import type { Database, Transaction } from '../database/client';

/**
 * True if of every unnamed source of ours in this content somebody who may sign off today is recorded
 * as knowing who it is; true too where there is none.
 */
export async function anEditorKnows(
  db: Database | Transaction,
  { speaker, principal }: Pick<SignedContent, 'speaker' | 'principal'>,
): Promise<boolean> {
  for (const source of [speaker, principal]) {
    if (source?.owner !== 'ours') continue;
    const records = await db.knownIdentity.findMany({
      where: { sourceId: source.id, person: { deactivatedAt: null } },
      select: { person: { select: { role: true } } },
    });
    if (!records.some(({ person }) => can(person, 'sign off an attribution'))) return false;
  }
  return true;
}
