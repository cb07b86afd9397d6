import { v7 as uuid } from 'uuid';

import { reference } from '@/domain/reference';
import { foldName } from '@/domain/source/fold-name';
import type { RecordOf } from '@/interchange/record';
import type { Prisma } from '@/prisma/generated/client';

import { insertRows } from '../database/bulk-queries';
import { sourceFields } from '../source/readable-fields';
import { type Batch, made, note, noteWithdrawn, type NumberedRecord, WithHint } from './batch';
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
 * external id, unless notes tell them apart. Another one of that name is somebody else: both stand, and
 * a hint says how people can tell them apart, or merge them.
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
    const { externalId, note: written = null } = record;
    if (record.kind === 'unnamed' || record.withdrawn) return newSource(batch, record, known);
    const others = called.get(nameKey(record)) ?? [];
    const meant = theOneMeant(others, written);
    if (meant) {
      adopted.push(adopt(batch, record, meant));
      meant.externalId = externalId;
      return null;
    }
    const source = newSource(batch, record, known);
    const stands = { id: source.row.id, number: null, externalId, note: written };
    called.set(nameKey(record), [...others, stands]);
    return others.length === 0 ? source : new WithHint(source, apartWords(record.name, others));
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

/** Of the sources that have a line's name the one that it means: certain, or else none. */
function theOneMeant(others: readonly SameNamed[], written: string | null): SameNamed | null {
  const free = others.filter(({ externalId }) => externalId === null);
  const alike = free.filter(({ note: own }) => !own || !written || own === written);
  const [one, ...more] = alike;
  if (one && more.length === 0) return one;
  const same = alike.filter(({ note: own }) => own === written);
  return same.length === 1 ? (same[0] ?? null) : null;
}

/** How two of one name are told apart by people. */
function apartWords(name: string, others: readonly SameNamed[]): string {
  const where = others.map(({ number, externalId }) =>
    number === null ? `“${externalId}” of this file` : reference('source', number),
  );
  return `“${name}” has the name of ${where.join(', ')}, and both stand as two. Write into the name of one what tells them apart, or merge them on their pages if they are one.`;
}

/** The source on the desk is the one that the line means. */
function adopt(
  batch: Batch,
  { externalId }: RecordOf<'source'>,
  same: SameNamed,
): { id: string; externalId: string } {
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
