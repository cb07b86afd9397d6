import type { Identification, OriginMark } from '../attribution/origins';
import type { NamedSource, SignedContent } from '../attribution/signed-content';
import { edtfBounds } from '../time/edtf';
import { type AttributionRecord, type EvidenceRow, evidenceAsOf } from './evidence';
import type { ClaimKind } from './kind';
import type { Offices } from './settle-status';
import { type ClaimStatus, claimStatus } from './status';

/** By what had been said and published by a day, or by what the desk had accepted by then. */
export const asOfSides = ['said', 'accepted'] as const;
export type AsOfSide = (typeof asOfSides)[number];

/** Something that held from one instant to another (ms since 1970); `until` null: it still holds. */
export interface Dated<T> {
  what: T;
  from: number;
  until: number | null;
}

/** A claim's evidence with what was known about it when; instants in ms since 1970. */
export interface EvidenceHistory {
  kind: ClaimKind;
  records: readonly AttributionRecord[];
  offices: Offices;
  marks: readonly Dated<OriginMark>[];
  identifications: readonly Dated<Identification>[];
  /** Ids of attributions that were marked material. */
  material: readonly Dated<string>[];
  /** A document's source id → since when the desk holds it to be authentic. */
  authenticSince: ReadonlyMap<string, number>;
}

/** What a claim rested on at a moment. */
export interface StatusAt {
  rows: EvidenceRow[];
  status: ClaimStatus;
}

/**
 * Status as of `limit` (ms since 1970, inclusive; null: now, which needs `now`).
 *
 * `said`: what is on the desk today, as far as it was certainly published by then and not certainly
 * said later; what the desk knows of it (decisions, marks, documents) is taken as it is today. A later
 * naming of an unnamed source has no effect before it was made.
 * `accepted`: only what the desk had logged, decided, marked and authenticated by then, whenever it
 * was said. Who holds an office and which sources are one is taken as it is known today in both.
 */
export function statusAsOf(
  history: EvidenceHistory,
  side: AsOfSide,
  limit: number | null,
  now: number,
): StatusAt {
  const moment = limit ?? now;
  const known = side === 'accepted' && limit !== null ? limit : null;
  const records = known === null ? history.records : recordsAt(history, known);
  const rows = evidenceAsOf(records, {
    saidBy: side === 'said' ? limit : null,
    acceptedBy: known,
  });
  const status = claimStatus({
    kind: history.kind,
    rows,
    marks: inForce(history.marks, known),
    identifications: inForce(history.identifications, known),
    offices: history.offices,
    now: moment,
  });
  return { rows, status };
}

/** Every instant at which the status or its sentence may have moved, in no order. */
export function turningPoints(history: EvidenceHistory, side: AsOfSide): number[] {
  const named = history.identifications.map(({ what }) => what.since);
  const points =
    side === 'said'
      ? history.records.flatMap(saidPoints)
      : [
          ...history.records.flatMap(acceptedPoints),
          ...[...history.marks, ...history.identifications, ...history.material].flatMap(
            ({ from, until }) => [from, until],
          ),
          ...history.authenticSince.values(),
        ];
  return [...points, ...named].filter((at) => at !== null).filter(Number.isFinite);
}

function saidPoints({ loggedAt, present, decisions }: AttributionRecord): (number | null)[] {
  // Any version may be the one that counts.
  const versions = [present, ...decisions.map(({ content }) => content)];
  const times = versions.flatMap(({ saidOn, publishedOn }) => [
    edtfBounds(saidOn).earliest,
    edtfBounds(publishedOn).latest,
  ]);
  return [loggedAt, ...times];
}

function acceptedPoints(record: AttributionRecord): (number | null)[] {
  return [
    record.loggedAt,
    record.resubmittedAt,
    ...record.decisions.map(({ at }) => at),
    ...record.withdrawals.flatMap(({ at, restoredAt }) => [at, restoredAt]),
  ];
}

function inForce<T>(dated: readonly Dated<T>[], moment: number | null): T[] {
  return dated
    .filter(({ from, until }) =>
      moment === null ? until === null : from <= moment && (until === null || until > moment),
    )
    .map(({ what }) => what);
}

/** The records as far as the desk had marked denials and authenticated documents by a moment. */
function recordsAt(history: EvidenceHistory, moment: number): AttributionRecord[] {
  const material = new Set(inForce(history.material, moment));
  const isAuthentic = (source: NamedSource) =>
    source.authenticatedOfficialDocument &&
    (history.authenticSince.get(source.id) ?? -Infinity) <= moment;
  const then = (source: NamedSource | null) =>
    source && { ...source, authenticatedOfficialDocument: isAuthentic(source) };
  const contentThen = (content: SignedContent): SignedContent => ({
    ...content,
    speaker: then(content.speaker),
    principal: then(content.principal),
  });
  return history.records.map((record) => ({
    ...record,
    present: contentThen(record.present),
    materialSince: material.has(record.id) ? moment : null,
    decisions: record.decisions.map((made) => ({ ...made, content: contentThen(made.content) })),
  }));
}
