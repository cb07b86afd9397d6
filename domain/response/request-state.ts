import type { Stance } from '../attribution/stance';

/** Somebody was asked for a response; instants in ms since 1970. */
export interface SoughtResponse {
  askedAt: number;
  /** Null: none was set, so silence never counts as an answer. */
  deadline: number | null;
  /** Whoever was asked, its office and whoever speaks for either: ids of sources. */
  voices: ReadonlySet<string>;
}

/** A row of the claim that may be the answer; rejected, withdrawn and off-the-record ones are not. */
export interface PossibleAnswer {
  id: string;
  speakerId: string | null;
  principalId: string | null;
  stance: Stance;
  /** ms since 1970 */
  loggedAt: number;
  /** The latest that it can have been said, ms since 1970; null: open. */
  saidLatest: number | null;
}

/** Where a request stands. `silent`: nothing came by the deadline, and nobody has logged that yet. */
export type RequestState = 'waiting' | 'answered' | 'silent' | 'silence_logged';

/**
 * Where a request for a response stands at `now`. An answer is anything by whoever was asked, or
 * somebody who speaks for them, that was logged after the asking and not certainly said before it; a
 * refusal to comment is one. That somebody did not respond is no answer: it closes the request.
 * @returns the state with the ids of the rows that answer, or that say that nothing came
 */
export function requestState(
  request: SoughtResponse,
  rows: readonly PossibleAnswer[],
  now: number,
): { state: RequestState; rowIds: string[] } {
  const theirs = rows.filter(
    ({ speakerId, principalId, loggedAt }) =>
      loggedAt >= request.askedAt &&
      [speakerId, principalId].some((id) => id !== null && request.voices.has(id)),
  );
  const answers = theirs.filter(
    ({ stance, saidLatest }) =>
      stance !== 'did_not_respond' && (saidLatest === null || saidLatest >= request.askedAt),
  );
  if (answers.length > 0) return { state: 'answered', rowIds: idsOf(answers) };
  const silence = theirs.filter(({ stance }) => stance === 'did_not_respond');
  if (silence.length > 0) return { state: 'silence_logged', rowIds: idsOf(silence) };
  const over = request.deadline !== null && request.deadline < now;
  return { state: over ? 'silent' : 'waiting', rowIds: [] };
}

function idsOf(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id);
}
