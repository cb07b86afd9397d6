import type { EvidenceRow } from '../claim/evidence';
import type { TimeBounds } from '../time/bounds';
import { repeatedRow, sideOf } from './repeats';
import { speaksInPerson, voiceKey, voiceOf } from './voice';

/** Why a counting row's word no longer stands. */
export type Overtaken = 'superseded' | 'outranked' | 'retracted';

/** Rows keep the order in which they were given. */
export interface LatestWord {
  /** Rows for, against or retracting whose word stands; repeats stand or fall with what they repeat. */
  standing: EvidenceRow[];
  /** A row's id → why its word no longer stands, and for superseded ones the rows that replaced it. */
  overtaken: Map<string, { why: Overtaken; by: string[] }>;
  /** Ids of standing rows whose voice says yes and no in an order that cannot be decided. */
  contradictsItself: string[];
}

/**
 * Latest word: of each voice only the latest assert, confirm, deny or retract about the
 * whole claim stands, among rows that count. Earlier means certainly earlier: A's latest possible
 * instant lies before B's earliest. Where neither is, both stand; only a retraction, which
 * presupposes what it takes back, wins over an assertion that is not certainly later.
 *
 * A principal in person outranks its spokesman, whatever the order. A standing retraction by an
 * outlet stops every row for the claim whose chain (relays or publisher) runs through that outlet,
 * unless the row is certainly later; denials that it passed on are not taken back with it.
 *
 * A repeat of a counting row has no word of its own. A repeat of a row that does not count speaks for it.
 */
export function latestWord(rows: readonly EvidenceRow[]): LatestWord {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const eligible = rows.filter((row) => row.counts && row.content.scope === 'whole' && speaks(row));
  const repeats = new Map(
    eligible.flatMap((row) => {
      const root = repeatedRow(row, byId);
      return root ? [[row.id, root.id] as const] : [];
    }),
  );
  const words = eligible.filter((row) => !repeats.has(row.id));
  const overtaken: LatestWord['overtaken'] = new Map();

  const outletWords = words.filter((row) => voiceOf(row.content)?.kind === 'outlet');
  const retractions = outletWords.filter(
    (row) => row.content.stance === 'retracts' && rivals(row, outletWords).length === 0,
  );
  for (const row of eligible) {
    const stopping = retractions.filter((retraction) => stops(retraction, row)).map((r) => r.id);
    if (stopping.length) overtaken.set(row.id, { why: 'retracted', by: stopping });
  }
  const left = words.filter((row) => !overtaken.has(row.id));
  for (const row of left) {
    const fate = fateOf(row, left);
    if (fate) overtaken.set(row.id, fate);
  }
  for (const row of eligible) {
    const fate = overtaken.get(topOf(row.id, repeats));
    if (fate && !overtaken.has(row.id)) overtaken.set(row.id, fate);
  }
  const standing = eligible.filter((row) => !overtaken.has(row.id));
  return { standing, overtaken, contradictsItself: contradictions(standing, repeats) };
}

/** True if `a` certainly came before `b`. An open end decides nothing. */
function isBefore(a: TimeBounds, b: TimeBounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

function speaks(row: EvidenceRow): boolean {
  return sideOf(row) !== null || row.content.stance === 'retracts';
}

/** Same voice, and its word replaces this one's in time. */
function rivals(row: EvidenceRow, words: readonly EvidenceRow[]): EvidenceRow[] {
  return words.filter((other) => other.id !== row.id && replaces(other, row));
}

function replaces(other: EvidenceRow, row: EvidenceRow): boolean {
  if (voiceKey(other) !== voiceKey(row)) return false;
  if (isBefore(row.said, other.said)) return true;
  const takesBack = other.content.stance === 'retracts' && row.content.stance !== 'retracts';
  return takesBack && !isBefore(other.said, row.said);
}

function fateOf(
  row: EvidenceRow,
  words: readonly EvidenceRow[],
): { why: Overtaken; by: string[] } | null {
  const inPerson = words.filter(
    (other) => voiceKey(other) === voiceKey(row) && speaksInPerson(other.content),
  );
  if (inPerson.length && !speaksInPerson(row.content)) {
    return { why: 'outranked', by: inPerson.map(({ id }) => id) };
  }
  const peers = inPerson.length ? inPerson : words;
  const later = rivals(row, peers);
  if (!later.length) return null;
  const last = later.filter((other) => rivals(other, peers).length === 0);
  const takenBack = last.some((other) => other.content.stance === 'retracts');
  return { why: takenBack ? 'retracted' : 'superseded', by: last.map(({ id }) => id) };
}

function stops(retraction: EvidenceRow, row: EvidenceRow): boolean {
  const outlet = voiceOf(retraction.content)?.id;
  const { relays, publisher } = row.content;
  const passes =
    publisher?.sourceId === outlet || relays.some(({ sourceId }) => sourceId === outlet);
  const later = isBefore(retraction.said, row.published) || isBefore(retraction.said, row.said);
  return sideOf(row) === 'for' && passes && !later;
}

function topOf(id: string, repeats: ReadonlyMap<string, string>): string {
  const next = repeats.get(id);
  return next === undefined ? id : topOf(next, repeats);
}

function contradictions(
  standing: readonly EvidenceRow[],
  repeats: ReadonlyMap<string, string>,
): string[] {
  const words = standing.filter((row) => !repeats.has(row.id));
  return words
    .filter((row) => {
      const side = sideOf(row);
      return words.some(
        (other) =>
          voiceKey(other) === voiceKey(row) && side && sideOf(other) && sideOf(other) !== side,
      );
    })
    .map(({ id }) => id);
}
