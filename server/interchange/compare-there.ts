import { differences } from '@/interchange/differences';
import { type InterchangeRecord, type RecordOf, recordTypes } from '@/interchange/record';

import { isHiddenFrom, visibilitySelect } from '../attribution/visible';
import type { Batch, NumberedRecord } from './batch';
import { deskRecords } from './desk-records';
import {
  externalIdOf,
  type Known,
  knownArticles,
  knownAttributions,
  knownClaims,
  type KnownSource,
  knownSources,
  knownStories,
} from './known-queries';

/** A line whose record is on the desk and says something else there. */
export interface DifferingLine {
  line: number;
  record: InterchangeRecord;
  /** The record's id on the desk. */
  id: string;
  fields: string[];
}

type Told = Exclude<(typeof recordTypes)[number], 'role'>;
const known = {
  story: knownStories,
  source: knownSources,
  article: knownArticles,
  claim: knownClaims,
  attribution: knownAttributions,
} satisfies Record<Told, unknown>;

/**
 * The lines that were left as they are on the desk although they say something else. Nothing is told of
 * a row that is hidden from who imports, nor of notes about our unnamed sources.
 */
export async function differingLines(
  batch: Batch,
  records: readonly NumberedRecord[],
): Promise<DifferingLine[]> {
  const { tx, outcomes } = batch;
  const there = records.filter(({ line }) => outcomes.get(line)?.became === 'there');
  const found: DifferingLine[] = [];
  for (const type of recordTypes) {
    if (type === 'role') continue;
    const lines = there.filter(({ record }) => record.type === type) as NumberedRecord<Told>[];
    if (lines.length === 0) continue;
    const rows = await known[type](
      tx,
      lines.map(({ record }) => record.externalId),
    );
    const ids = new Set([...rows.values()].map(({ id }) => id));
    if (type === 'attribution') await dropHidden(batch, ids);
    const desk = await deskRecords(tx, type, [...ids]);
    const sources = await knownSources(
      tx,
      lines.flatMap(({ record }) => sourcesOf(record)),
    );
    for (const { line, record } of lines) {
      const id = rows.get(record.externalId)?.id ?? '';
      const onDesk = desk.get(id);
      if (!onDesk) continue;
      const fields = differences(asExported(record, sources), onDesk);
      if (fields.length > 0) found.push({ line, record, id, fields });
    }
  }
  return found;
}

async function dropHidden({ tx, actor }: Batch, ids: Set<string>): Promise<void> {
  const rows = await tx.attribution.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, ...visibilitySelect },
  });
  for (const row of rows) if (isHiddenFrom(actor, row)) ids.delete(row.id);
}

/** The names by which a record names sources. */
function sourcesOf(record: InterchangeRecord): (string | undefined)[] {
  if (record.type === 'source') return [record.outlet];
  if (record.type === 'article') return [record.publisher];
  if (record.type === 'claim') return (record.participants ?? []).map(({ source }) => source);
  if (record.type !== 'attribution') return [];
  const { speaker, principal, relays = [] } = record;
  return [speaker, principal, ...relays.map(({ source }) => source)];
}

/** A record of a file as an export writes it: usual things left out, merged sources by their stand-in. */
function asExported(record: InterchangeRecord, sources: Known<KnownSource>): object {
  const named = (name: string | undefined) => {
    const source = name === undefined ? undefined : sources.get(name);
    return source ? externalIdOf(source) : name;
  };
  const among = <Part extends { source: string }>(parts: Part[] | undefined) =>
    parts?.map((part) => ({ ...part, source: named(part.source) }));
  const given = (fields: object) =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  if (record.type === 'story') {
    return given({
      ...record,
      priority: record.priority === 'normal' ? undefined : record.priority,
    });
  }
  if (record.type === 'source') {
    const note = record.owner === 'ours' ? undefined : record.note;
    return given({ ...record, note, outlet: named(record.outlet) });
  }
  if (record.type === 'article') return given({ ...record, publisher: named(record.publisher) });
  if (record.type === 'claim') {
    return given({ ...record, participants: among(record.participants) });
  }
  if (record.type !== 'attribution') return record;
  return given({
    ...record,
    version: record.version === 1 ? undefined : record.version,
    speaker: named(record.speaker),
    principal: named(record.principal),
    relays: among(record.relays),
    figure: figureOf(record.figure),
  });
}

/** `2.50` is the number that the desk writes as `2.5`. */
function figureOf(figure: RecordOf<'attribution'>['figure']) {
  const plain = (text: string) =>
    text
      .replace(/^(-?)0+(?=\d)/, '$1')
      .replace(/(\.\d*?)0+$/, '$1')
      .replace(/\.$/, '');
  return (
    figure && {
      ...figure,
      low: plain(figure.low),
      ...(figure.high !== undefined && { high: plain(figure.high) }),
    }
  );
}

/** Why lines that differ are left as they are on the desk, and what to do. */
export function differsWords(
  { record, fields }: Pick<DifferingLine, 'record' | 'fields'>,
  why: string,
): string {
  return `This ${record.type} is on the desk with another ${fields.join(', ')}. ${why}`;
}
