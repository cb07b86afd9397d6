import { refuse, type Result } from '../result';
import type { ClaimFacts, OutletAnswer, OutletCorrection, Role, Row } from './records';
import { rootOf } from './repeat';
import { runsOutlet } from './side';
import { isBefore, spanOf } from './when';

/** What became of a row by what its outlet takes back (model B 7). */
export type Fate =
  /** Never said: it leaves nothing behind. */
  | { kind: 'struck'; correction: OutletCorrection }
  /** Said differently: other words stand in its place, in a row of their own. */
  | { kind: 'replaced'; correction: OutletCorrection }
  /** The outlet no longer stands by its own words or its unnamed source. */
  | { kind: 'abandoned'; correction: OutletCorrection }
  | { kind: 'in_question'; correction: OutletCorrection };

/** Whether it is for the outlet to stand by these words: its own, or its unnamed source's. */
export function isOutletsOwn(row: Row, outletId: string): boolean {
  const { speaker } = row;
  if (speaker === null) return true;
  if (speaker.kind === 'unnamed') return speaker.outlet === null || speaker.outlet.id === outletId;
  return speaker.id === outletId;
}

/** The answer that stands filled in, which still has to be accepted: only for a whole retracted article. */
export function presetAnswer(row: Row, correction: OutletCorrection): OutletAnswer | null {
  const applies = correction.retracts !== null && isOutletsOwn(row, correction.outlet.id);
  return applies ? 'no_longer_stands' : null;
}

/**
 * Whether an answer fits a row. Refuses (`invalid`) that an outlet stands by a named speaker's words no
 * longer, and every answer but *not affected* where the outlet is run by a participant: what it takes
 * back is that participant's denial, logged as a row.
 */
export function checkAnswer(
  row: Row,
  answer: OutletAnswer,
  outletId: string,
  claim: ClaimFacts,
  roles: readonly Role[],
): Result {
  if (answer === 'not_affected') return { ok: true };
  if (claim.participants.some((one) => runsOutlet(one, outletId, roles))) {
    return refuse(
      'invalid',
      'The claim is about this outlet or who runs it: log what it takes back as its denial.',
    );
  }
  if (answer === 'no_longer_stands' && !isOutletsOwn(row, outletId)) {
    return refuse(
      'invalid',
      'No outlet unsays a named speaker: answer that they never said it, said it differently, or that the row is not affected.',
    );
  }
  return { ok: true };
}

/** Rows that came to us through an outlet, or in the article that it retracts, before it took them back. */
export function isTouched(row: Row, correction: OutletCorrection, timeZone: string): boolean {
  const through =
    row.outlet?.id === correction.outlet.id ||
    row.relays.some(({ id }) => id === correction.outlet.id);
  if (!through) return false;
  if (correction.retracts && row.articleId !== correction.retracts.articleId) {
    // What others took over from the article is not in it, but rests on it.
    if (row.outlet?.id === correction.outlet.id || row.repeats !== null) return false;
  }
  const corrected = spanOf(correction.publishedOn, timeZone);
  const published = spanOf(row.publishedOn, timeZone);
  if (isBefore(corrected, published)) return false;
  // Of the same day, but accepted by who knew of the correction: the right words, read in it.
  const isNewer = (row.acceptance?.at ?? -Infinity) > correction.notedAt;
  return isBefore(published, corrected) || !isNewer;
}

/**
 * The fates of all rows that were touched, by row id. A row is *in question* until an editor accepted an
 * answer that fits it, and where one editor alone accepted an answer that strengthens the claim. Repeats
 * follow what they repeat, and need no answer of their own.
 */
export function fatesOf(
  rows: readonly Row[],
  corrections: readonly OutletCorrection[],
  claim: ClaimFacts,
  roles: readonly Role[],
  timeZone: string,
): Map<string, Fate> {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const standing = corrections.filter(
    ({ lifted, outlet }) =>
      !lifted && !claim.participants.some((one) => runsOutlet(one, outlet.id, roles)),
  );
  const fatesBy = (row: Row, given: readonly OutletCorrection[]): Fate[] =>
    given
      .filter((correction) => isTouched(row, correction, timeZone))
      .flatMap((correction) => answeredFate(row, correction, claim, roles) ?? []);
  const fates = new Map<string, Fate>();
  for (const row of rows) {
    const root = rootOf(row, byId);
    // A correction of what is repeated is answered there, unless the repeat has an answer of its own.
    const own = standing.filter(
      (one) =>
        root === row ||
        !isTouched(root, one, timeZone) ||
        one.answers.some(({ rowId }) => rowId === row.id),
    );
    const all = [...(root === row ? [] : fatesBy(root, standing)), ...fatesBy(row, own)];
    const fate = order.flatMap((kind) => all.find((one) => one.kind === kind) ?? [])[0];
    if (fate) fates.set(row.id, fate);
  }
  return fates;
}

const order = ['in_question', 'struck', 'replaced', 'abandoned'] as const;

function answeredFate(
  row: Row,
  correction: OutletCorrection,
  claim: ClaimFacts,
  roles: readonly Role[],
): Fate | null {
  const given = correction.answers.find(({ rowId }) => rowId === row.id);
  const fits = given && checkAnswer(row, given.answer, correction.outlet.id, claim, roles).ok;
  if (!given?.accepted || !fits) return { kind: 'in_question', correction };
  const isAgainst = row.stance === 'denies' || row.stance === 'retracts';
  const strengthens = isAgainst !== (given.answer === 'not_affected');
  if (given.accepted.alone && strengthens) return { kind: 'in_question', correction };
  if (given.answer === 'not_affected') return null;
  const kinds = {
    never_said: 'struck',
    said_differently: 'replaced',
    no_longer_stands: 'abandoned',
  } as const;
  return { kind: kinds[given.answer], correction };
}
