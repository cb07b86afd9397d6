import { refuse, type Result } from '../result';
import { isOwnAccount } from './chip';
import type { Evidence } from './records';
import { standingRows } from './standing';
import { latestWords } from './latest-word';
import { voiceKey } from './voice';

/** For so long another editor has to have been away before one may accept alone, in minutes. */
export const alonePauseMinutes = 15;
/** After so many hours all editors are told of a row that one accepted alone. */
export const aloneNoticeHours = 24;

/** The keys at sign-off: accept; she admits it; they know it separately; set the denial aside. */
export const acceptKeys = ['A', '⇧A', 'S', 'D'] as const;
export type AcceptKey = (typeof acceptKeys)[number];

/**
 * Whether an editor may accept what she wrote (model E 15): where no other editor has made a request in the
 * last 15 minutes. `others`: when each other editor last made one; instants in ms since 1970. Refuses
 * (`two_person_rule`).
 */
export function mayAcceptAlone(others: readonly number[], now: number): Result {
  const here = others.some((at) => now - at < alonePauseMinutes * 60_000);
  return here
    ? refuse('two_person_rule', 'Another editor is here. Ask them to accept what you wrote.')
    : { ok: true };
}

/** Whether all editors are now told of a row that was accepted alone at an instant. */
export function isAloneNoticeDue(acceptedAt: number, now: number): boolean {
  return now - acceptedAt >= aloneNoticeHours * 3_600_000;
}

/**
 * Whether somebody may be the second of two. Refuses (`two_person_rule`) whoever was the first.
 */
export function maySecond(first: string, actor: string): Result {
  return first === actor
    ? refuse('two_person_rule', 'You took the first step. Another editor has to agree.')
    : { ok: true };
}

/**
 * The keys that are offered for a row, as if it were accepted: only A where it is accepted alone. ⇧A on a
 * participant's own account of its own act, never on a position, a forecast or what is second-hand; S
 * where another source says so; D, which accepts a denial and sets it aside, on a denial.
 */
export function offeredKeys(evidence: Evidence, rowId: string, alone: boolean): AcceptKey[] {
  const rows = evidence.rows.map((row) =>
    row.id === rowId && row.acceptance === null
      ? { ...row, acceptance: { alone, admitted: false, asAuthentic: false, at: evidence.now } }
      : row,
  );
  const standing = standingRows({ ...evidence, rows });
  const word = standing.words.find(({ row }) => row.id === rowId);
  if (!word || alone || word.says === 'back') return ['A'];
  if (word.says === 'no') return ['A', 'D'];
  const { place } = latestWords(standing, evidence.setAside, evidence.claim.kind === 'position');
  const others = standing.words.filter(
    (one) => place.get(one)?.at === 'stands' && voiceKey(one.row) !== word.voice,
  );
  const counts = evidence.claim.kind === 'event' || evidence.claim.kind === 'quantity';
  const keys: AcceptKey[] = ['A'];
  if (counts && isOwnAccount(word, evidence.claim)) keys.push('⇧A');
  if (counts && others.some(({ says }) => says === 'yes')) keys.push('S');
  return keys;
}
