import { refuse, type Result } from '../result';

/** For how long an editor may take a decision back, in seconds. */
export const takeBackSeconds = 60;

/** A decision that somebody is about to take back; instants in ms since 1970. */
export interface TakeBackRequest {
  actorId: string;
  decidedById: string;
  decidedAt: number;
  now: number;
  /** Nothing on its attribution was decided, changed, withdrawn or marked after it. */
  isLast: boolean;
}

/**
 * Whether a decision may be taken back as if it was never made: by the editor who made it
 * (`not_allowed`), within {@link takeBackSeconds} (`expired`), and while nothing rests on it yet
 * (`conflict`).
 */
export function checkTakeBack(request: TakeBackRequest): Result {
  if (request.actorId !== request.decidedById) {
    return refuse('not_allowed', 'Only the editor who made a decision can take it back.');
  }
  if (!request.isLast) {
    return refuse(
      'conflict',
      'Something happened on this attribution after your decision. Decide on it anew.',
    );
  }
  if (request.now - request.decidedAt > takeBackSeconds * 1000) {
    return refuse(
      'expired',
      `A decision can be taken back for ${takeBackSeconds} seconds. Decide on it anew.`,
    );
  }
  return { ok: true };
}
