import { v7 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { AliasRow } from '@/domain/source/rows';

import type { Transaction } from '../database/client';
import { appendRevision } from '../history/append';
import { foldName } from '@/domain/source/fold-name';
import type { WholeSource } from './load';

/** Makes a source's other names those of the form, with a revision for each that came or went. */
export async function saveAliases(
  tx: Transaction,
  actor: Actor,
  at: Date,
  source: Pick<WholeSource, 'id' | 'aliases'>,
  rows: readonly AliasRow[],
): Promise<void> {
  const stays = (alias: { name: string; language: string | null }) =>
    rows.some(({ name, language }) => name === alias.name && language === alias.language);
  const isThere = (row: AliasRow) =>
    source.aliases.some(({ name, language }) => name === row.name && language === row.language);
  const entry = { aggregateKind: 'source', aggregateId: source.id, actorId: actor.id, at } as const;

  for (const alias of source.aliases.filter((alias) => !stays(alias))) {
    await tx.sourceAlias.delete({ where: { id: alias.id } });
    const before = { name: alias.name, language: alias.language };
    await appendRevision(tx, { ...entry, action: 'alias_removed', payload: { before } });
  }
  for (const { name, language } of rows.filter((row) => !isThere(row))) {
    await tx.sourceAlias.create({
      data: { id: uuid(), sourceId: source.id, name, searchName: foldName(name), language },
    });
    await appendRevision(tx, {
      ...entry,
      action: 'alias_added',
      payload: { after: { name, language } },
    });
  }
}
