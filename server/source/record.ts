import { v7 as uuid } from 'uuid';

import type { SourceKind, UnnamedOwner } from '@/domain/source/kind';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { foldName } from '@/domain/source/fold-name';
import { sourceNumberApart } from './number-apart';
import { sourceFields } from './readable-fields';

/** A new source's own fields, already checked; those of other kinds than its own are left out. */
export interface NewSource {
  kind: SourceKind;
  name: string;
  note?: string | null;
  owner?: UnnamedOwner | null;
  statedReason?: string | null;
  countLow?: number | null;
  countHigh?: number | null;
  outletId?: string | null;
  official?: boolean;
  held?: boolean;
  /** It speaks off the record alone: its number stands apart from those that everybody sees. */
  isHidden?: boolean;
}

/**
 * Writes a new source with its first revision. Asks nobody's permission and checks no duplicate:
 * that is for the command around it.
 * @returns its id and number
 */
export async function recordNewSource(
  tx: Transaction,
  actorId: string,
  at: Date,
  { isHidden = false, ...fields }: NewSource,
): Promise<{ id: string; number: number }> {
  const id = uuid();
  const number = isHidden ? { number: await sourceNumberApart(tx, id) } : {};
  const source = await tx.source.create({
    data: { ...fields, ...number, id, searchName: foldName(fields.name), createdAt: at },
    include: { outlet: { select: { name: true } }, authenticatedBy: { select: { name: true } } },
  });
  await appendRevision(tx, {
    aggregateKind: 'source',
    aggregateId: source.id,
    actorId,
    at,
    action: 'created',
    payload: { after: sourceFields(source) },
  });
  return { id: source.id, number: source.number };
}
