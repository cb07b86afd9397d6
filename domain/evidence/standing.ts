import type { Evidence, Row } from './records';
import { type Fate, fatesOf } from './outlet-answer';
import { directionOf, repeatChain } from './repeat';
import { sidesOf } from './side';
import { voiceKey } from './voice';
import { timed, type TimedRow } from './when';

/** A word about the whole claim that is its own, not a repeat. */
export interface Word extends TimedRow {
  voice: string;
  /** Participants whose word it is. */
  sides: readonly string[];
  /** Yes, no, or takes an earlier word back. */
  says: 'yes' | 'no' | 'back';
  alone: boolean;
  inQuestion: boolean;
  /** The outlet stands by it no longer: it counts as taken back. */
  abandoned: boolean;
}

/** The accepted rows, each in exactly one of these lists; and what waits. */
export interface Standing {
  /** All of them, also those that were struck since. */
  accepted: Row[];
  words: Word[];
  /** Words that nobody said, or said differently. */
  struck: { row: Row; fate: Fate }[];
  /** Repeats, with the row that each passes on. */
  repeats: { row: Row; of: Row }[];
  parts: TimedRow[];
  /** Won't comment, no reply, doubts. */
  others: Row[];
  waiting: Row[];
  /** Rows that an outlet's correction put in question, of any kind. */
  inQuestion: Row[];
  fates: ReadonlyMap<string, Fate>;
}

/**
 * Sorts the rows that the claim rests on: what was said and published by `evidence.now`, without what we
 * took out. One editor alone takes no accepted denial or retraction out.
 */
export function standingRows(evidence: Evidence): Standing {
  const { claim, roles, timeZone } = evidence;
  const rows = evidence.rows
    .filter((row) => !isWithdrawn(row))
    .sort((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1));
  const fates = fatesOf(rows, evidence.corrections, claim, roles, timeZone);
  const accepted = rows.filter((row) => row.acceptance !== null);
  const byId = new Map(accepted.map((row) => [row.id, row]));
  const standing: Standing = {
    accepted,
    words: [],
    struck: [],
    repeats: [],
    parts: [],
    others: [],
    waiting: rows.filter((row) => row.acceptance === null || row.again),
    inQuestion: accepted.filter((row) => fates.get(row.id)?.kind === 'in_question'),
    fates,
  };
  for (const row of accepted) {
    const fate = fates.get(row.id);
    const of = repeatChain(row, byId).at(-1);
    if (fate && (fate.kind === 'struck' || fate.kind === 'replaced')) {
      standing.struck.push({ row, fate });
    } else if (of) standing.repeats.push({ row, of });
    else if (directionOf(row) === null && row.stance !== 'retracts') standing.others.push(row);
    else if (row.part !== null) standing.parts.push(timed(row, timeZone));
    else {
      const word = timed(row, timeZone);
      standing.words.push({
        ...word,
        voice: voiceKey(row),
        sides: sidesOf(word, claim.participants, roles, timeZone),
        says: row.stance === 'retracts' ? 'back' : directionOf(row) === 'for' ? 'yes' : 'no',
        alone: row.acceptance?.alone === true,
        inQuestion: fate?.kind === 'in_question',
        abandoned: fate?.kind === 'abandoned',
      });
    }
  }
  return standing;
}

function isWithdrawn({ withdrawn, stance, acceptance }: Row): boolean {
  if (withdrawn === null) return false;
  const byTwo = withdrawn.agreedBy !== null && withdrawn.agreedBy !== withdrawn.by;
  return byTwo || (stance !== 'denies' && stance !== 'retracts') || acceptance === null;
}
