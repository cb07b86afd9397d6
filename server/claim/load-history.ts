import { z } from 'zod';

import type { Dated, EvidenceHistory } from '@/domain/claim/as-of';
import { edtfBounds } from '@/domain/time/edtf';

import type { Database } from '../database/client';
import type { LoadedEvidence } from './load';
import { markOf } from './load-around';

/**
 * Loaded evidence with since when and until when the desk knew what no attribution holds itself: marks
 * about origins and material denials, namings of unnamed sources, authenticated documents.
 */
export async function loadHistory(db: Database, loaded: LoadedEvidence): Promise<EvidenceHistory> {
  const { claim, records, offices, standIns } = loaded;
  const sourceIds = standIns.ids;
  const [marks, namings, markings, materialChanges, documents] = await Promise.all([
    db.originMark.findMany({
      where: {
        OR: [
          { claimId: claim.id },
          {
            kind: 'different_people',
            OR: [{ firstSourceId: { in: sourceIds } }, { secondSourceId: { in: sourceIds } }],
          },
        ],
      },
    }),
    db.sourceIdentification.findMany({
      where: { unnamedId: { in: sourceIds } },
      include: { named: { select: { mergedIntoId: true } } },
    }),
    db.revision.findMany({
      where: { aggregateId: { in: sourceIds }, action: 'origin_marked' },
      select: { at: true, actorId: true, payload: true },
    }),
    db.revision.findMany({
      where: {
        // Those of a row that a merge moved here stand in the history of its first claim.
        attributionId: { in: records.map(({ id }) => id) },
        action: { in: ['denial_marked_material', 'denial_mark_removed'] },
      },
      orderBy: [{ at: 'asc' }, { number: 'asc' }],
      select: { action: true, at: true, attributionId: true },
    }),
    db.source.findMany({
      where: { id: { in: sourceIds }, authenticatedAt: { not: null } },
      select: { id: true, authenticatedAt: true },
    }),
  ]);
  return {
    kind: claim.kind,
    records,
    offices,
    marks: marks.flatMap((mark) =>
      markOf(mark, standIns).map((what) => ({
        ...dated(what, mark),
        from: inForceSince(mark, markings).getTime(),
      })),
    ),
    identifications: namings.map((naming) =>
      dated(
        {
          unnamedId: standIns.idOf(naming.unnamedId),
          namedId: standIns.idOf(naming.named.mergedIntoId ?? naming.namedId),
          since: edtfBounds(naming.identifiedOn).earliest ?? -Infinity,
        },
        naming,
      ),
    ),
    material: materialTimes(loaded, materialChanges),
    authenticSince: new Map(
      documents.map(({ id, authenticatedAt }) => [id, authenticatedAt?.getTime() ?? -Infinity]),
    ),
  };
}

function dated<T>(what: T, row: { createdAt: Date; withdrawnAt: Date | null }): Dated<T> {
  return {
    what,
    from: row.createdAt.getTime(),
    until: row.withdrawnAt?.getTime() ?? null,
  };
}

const ofMark = z.object({ markId: z.string() });

/** A mark that a second editor confirmed is in force since then, which its history alone tells. */
function inForceSince(
  mark: { id: string; createdAt: Date; confirmedById: string | null },
  markings: readonly { at: Date; actorId: string | null; payload: unknown }[],
): Date {
  if (mark.confirmedById === null) return mark.createdAt;
  const confirmed = markings.find(
    ({ actorId, payload }) =>
      actorId === mark.confirmedById && ofMark.safeParse(payload).data?.markId === mark.id,
  );
  return confirmed?.at ?? mark.createdAt;
}

/** A mark that was removed is told by the history alone, one that stands by its row. */
function materialTimes(
  { records }: LoadedEvidence,
  changes: readonly { action: string; at: Date; attributionId: string | null }[],
): Dated<string>[] {
  const removed = changes.flatMap((change, index) => {
    if (change.action !== 'denial_mark_removed') return [];
    const marked = changes
      .slice(0, index)
      .findLast((one) => one.attributionId === change.attributionId);
    return marked?.action === 'denial_marked_material' && change.attributionId
      ? [
          {
            what: change.attributionId,
            from: marked.at.getTime(),
            until: change.at.getTime(),
          },
        ]
      : [];
  });
  const standing = records.flatMap(({ id, materialSince }) =>
    materialSince === null ? [] : [{ what: id, from: materialSince, until: null }],
  );
  return [...removed, ...standing];
}
