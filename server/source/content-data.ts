import type { Actor } from '@/domain/person/role';
import type { SourceContent } from '@/domain/source/schema';

import type { Transaction } from '../database/client';
import type { NewSource } from './record';
import { resolveSource } from './resolve';

/**
 * The source's own columns as the form has them, every column of another kind emptied. An outlet
 * that was only typed is made.
 */
export async function contentData(
  tx: Transaction,
  actor: Actor,
  at: Date,
  content: SourceContent,
): Promise<NewSource> {
  const { kind, name, note } = content;
  const data = {
    kind,
    name,
    note,
    owner: null,
    statedReason: null,
    countLow: null,
    countHigh: null,
    outletId: null,
    official: false,
    held: false,
  };
  if (content.kind === 'document') {
    return { ...data, official: content.official, held: content.held };
  }
  if (content.kind === 'unnamed') {
    const { owner, statedReason, countLow, countHigh } = content;
    const outletId = await resolveSource(tx, actor, at, content.outlet, {
      owner: 'theirs',
      outletId: null,
      defaultKind: 'outlet',
      field: 'outlet',
    });
    return { ...data, owner, statedReason, countLow, countHigh, outletId };
  }
  return data;
}
