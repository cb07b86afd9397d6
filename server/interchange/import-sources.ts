import { v7 as uuid } from 'uuid';

import { reference } from '@/domain/reference';
import { foldName } from '@/domain/source/fold-name';
import type { RecordOf } from '@/interchange/record';
import type { Prisma } from '@/prisma/generated/client';

import { insertRows } from '../database/bulk-queries';
import { sourceFields } from '../source/readable-fields';
import { type Batch, made, note, noteWithdrawn, type NumberedRecord, refuseLine } from './batch';
import { type Known, knownSources, type KnownSource, theOne } from './known-queries';
import { mustBeNew } from './must-be-new';
import { lockNames, nameKey, type SameNamed, sourcesCalled } from './same-name-queries';

interface NewSource {
  row: Prisma.SourceCreateManyInput;
  aliases: Prisma.SourceAliasCreateManyInput[];
}

/**
 * Adds the sources of these lines, unnamed ones last, since they name their outlets. Somebody known by
 * name who is on the desk and has no external id yet is the one that the line means, and gets its
 * external id; where there is another one of that name, the line is refused.
 */
export async function importSources(
  batch: Batch,
  lines: readonly NumberedRecord<'source'>[],
): Promise<void> {
  await importSome(
    batch,
    lines.filter(({ record }) => record.kind !== 'unnamed'),
  );
  await importSome(
    batch,
    lines.filter(({ record }) => record.kind === 'unnamed'),
  );
}

async function importSome(batch: Batch, lines: readonly NumberedRecord<'source'>[]): Promise<void> {
  const { tx } = batch;
  const records = lines.map(({ record }) => record);
  const standing = records.filter(({ kind, withdrawn }) => kind !== 'unnamed' && !withdrawn);
  await lockNames(
    tx,
    standing.map(({ name }) => name),
  );
  const known = await knownSources(tx, [
    ...records.map(({ externalId }) => externalId),
    ...records.map(({ outlet }) => outlet),
  ]);
  const called = await sourcesCalled(
    tx,
    standing.map(({ name }) => name),
  );
  const isNew = mustBeNew(known);
  const adopted: { id: string; externalId: string }[] = [];
  const all = made(batch, lines, (record) => {
    isNew(record.externalId);
    const same =
      record.kind === 'unnamed' || record.withdrawn ? undefined : called.get(nameKey(record));
    if (same) {
      adopted.push(adopt(batch, record, same));
      called.set(nameKey(record), { ...same, externalId: record.externalId });
      return null;
    }
    const source = newSource(batch, record, known);
    if (record.kind !== 'unnamed' && !record.withdrawn) {
      called.set(nameKey(record), {
        id: source.row.id,
        number: null,
        externalId: record.externalId,
      });
    }
    return source;
  });
  const added = all.filter((source) => source !== null);
  await insertRows(
    tx,
    'source',
    added.map(({ row }) => row),
  );
  await insertRows(
    tx,
    'source_alias',
    added.flatMap(({ aliases }) => aliases),
  );
  for (const { id, externalId } of adopted) {
    await tx.source.update({ where: { id }, data: { externalId } });
  }
}

/** The source on the desk is the one that the line means. */
function adopt(
  batch: Batch,
  { name, externalId }: RecordOf<'source'>,
  same: SameNamed,
): { id: string; externalId: string } {
  if (same.externalId !== null) {
    const where =
      same.number === null ? 'stands further up' : `is ${reference('source', same.number)}`;
    refuseLine(
      `“${name}” ${where} under the external id “${same.externalId}”. If this is another one, write something into the name that tells them apart.`,
    );
  }
  note(batch, 'source', same.id, 'changed', {
    before: { externalId: null },
    after: { externalId },
  });
  return { id: same.id, externalId };
}

function newSource(batch: Batch, record: RecordOf<'source'>, known: Known<KnownSource>): NewSource {
  const id = uuid();
  const outlet = record.outlet ? theOne(known, 'source', record.outlet) : null;
  const content = {
    kind: record.kind,
    name: record.name,
    note: record.note ?? null,
    owner: record.owner ?? null,
    statedReason: record.statedReason ?? null,
    countLow: record.countLow ?? null,
    countHigh: record.countHigh ?? null,
    official: record.official ?? false,
    held: record.held ?? false,
  };
  note(batch, 'source', id, 'created', {
    after: sourceFields({ ...content, outlet, authenticatedBy: null }),
  });
  const aliases = (record.aliases ?? []).map(({ name, language = null }) => {
    note(batch, 'source', id, 'alias_added', { after: { name, language } });
    return { id: uuid(), sourceId: id, name, searchName: foldName(name), language };
  });
  const withdrawnAt = noteWithdrawn(batch, 'source', id, record.withdrawn);
  const row = {
    id,
    externalId: record.externalId,
    ...content,
    searchName: foldName(record.name),
    outletId: outlet?.id ?? null,
    withdrawnAt,
    createdAt: batch.at,
  };
  return { row, aliases };
}
