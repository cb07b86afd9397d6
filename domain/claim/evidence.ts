import { type Level, mostClosed } from '../attribution/level';
import { isOffTheRecord } from '../attribution/off-the-record';
import { awaitsAcceptance, type Opening } from '../attribution/opening';
import {
  countingAcceptance,
  type ReviewState,
  reviewState,
  type SignOff,
} from '../attribution/review-state';
import type { SignedContent } from '../attribution/signed-content';
import type { TimeBounds } from '../time/bounds';
import { edtfBounds } from '../time/edtf';

/** One decision, with the content that the editor saw. */
export interface DecisionRecord extends SignOff {
  content: SignedContent;
}

/** One attribution as the database holds it; instants in ms since 1970. */
export interface AttributionRecord {
  id: string;
  /** The 3 in C-1042/3. */
  number: number;
  present: SignedContent;
  presentDigest: string;
  /** See `SignOff`; left out: the same. */
  presentWordsDigest?: string;
  loggedAt: number;
  /** Since when an editor has marked this denial material; null: not marked. */
  materialSince: number | null;
  /** Left out: nobody opened its level. */
  opening?: Opening;
  /** When it was last sent back to review as it was; null: never. */
  resubmittedAt: number | null;
  /** Oldest first. */
  decisions: readonly DecisionRecord[];
  withdrawals: readonly { at: number; restoredAt: number | null }[];
}

/** One attribution as status sees it. */
export interface EvidenceRow {
  id: string;
  number: number;
  /** The version that counts: the last accepted one, or the present one where none counts. */
  content: SignedContent;
  review: ReviewState;
  /** True if an accepted version counts. */
  counts: boolean;
  /** What awaits a decision: the row itself, or its changed version under re-review; else null. */
  waiting: SignedContent | null;
  said: TimeBounds;
  published: TimeBounds;
  /** An editor marked this denial material. */
  material: boolean;
}

/** `null`: no limit, that is, now. Instants in ms since 1970, inclusive. */
export interface AsOf {
  saidBy: number | null;
  acceptedBy: number | null;
}

/**
 * The rows that existed at a moment, as they counted then. A later
 * limit leaves out nothing that an earlier one let in, but for withdrawals and rejections.
 *
 * Never in it: a row withdrawn at that moment, and a row that is off the record **now** or was when it
 * was accepted, whatever the moment: history is no way round a promise.
 *
 * Which version counts is {@link countingAcceptance}'s to say. What was waiting in the past is taken from the decision that came next.
 */
export function evidenceAsOf(records: readonly AttributionRecord[], asOf: AsOf): EvidenceRow[] {
  return records
    .map((record) => rowAsOf(record, asOf))
    .filter((row) => row !== null)
    .sort((a, b) => a.number - b.number);
}

function rowAsOf(record: AttributionRecord, { saidBy, acceptedBy }: AsOf): EvidenceRow | null {
  const moment = acceptedBy ?? Infinity;
  if (record.loggedAt > moment || isWithdrawn(record, moment)) return null;
  if (isRecordOffTheRecord(record)) return null;

  const decisions = record.decisions.filter(({ at }) => at <= moment);
  const next = record.decisions[decisions.length];
  const known = next
    ? { content: next.content, digest: next.digest, words: next.wordsDigest ?? next.digest }
    : {
        content: record.present,
        digest: record.presentDigest,
        words: record.presentWordsDigest ?? record.presentDigest,
      };
  const accepted = countingAcceptance(decisions);
  const review = reviewState({
    decisions,
    presentDigest: known.digest,
    presentWordsDigest: known.words,
    presentLevel: known.content.level,
    opening: record.opening && isBy(moment, record.opening.at) ? record.opening : null,
    resubmittedAt: isBy(moment, record.resubmittedAt) ? record.resubmittedAt : null,
  });

  // The present content adds what no sign-off covers, such as that a document was authenticated since.
  const isPresent = acceptedBy === null && review === 'accepted';
  const counting = isPresent ? known.content : (accepted ?? known).content;
  const level = mostClosed([record.present.level, counting.level, ...agreedLevel(record)]);
  if (level === 'off_record') return null;
  const content = { ...counting, level };
  const said = edtfBounds(content.saidOn);
  const published = edtfBounds(content.publishedOn);
  if (saidBy !== null && !isKnownBy(saidBy, said, published, record.loggedAt)) return null;

  const waits = review !== 'accepted' && review !== 'rejected';
  return {
    id: record.id,
    number: record.number,
    content,
    review,
    counts: accepted !== null,
    waiting: waits && known.content.level !== 'off_record' ? known.content : null,
    said,
    published,
    material: isBy(moment, record.materialSince),
  };
}

/** Where an attribution stands in review now. */
export function reviewOf(record: AttributionRecord): ReviewState {
  return reviewState({
    decisions: record.decisions,
    presentDigest: record.presentDigest,
    presentWordsDigest: record.presentWordsDigest ?? record.presentDigest,
    presentLevel: record.present.level,
    opening: record.opening ?? null,
    resubmittedAt: record.resubmittedAt,
  });
}

/** `isOffTheRecord` of a record as it is now. */
export function isRecordOffTheRecord(
  record: Pick<AttributionRecord, 'present' | 'opening' | 'decisions'>,
): boolean {
  const { present, opening = null, decisions } = record;
  return isOffTheRecord({ level: present.level, opening, decisions });
}

/** The level that goes on holding while its opening awaits an acceptance, or none. */
function agreedLevel({ opening, decisions }: AttributionRecord): Level[] {
  return opening && awaitsAcceptance(opening, decisions) ? [opening.from] : [];
}

function isBy(moment: number, at: number | null): boolean {
  return at !== null && at <= moment;
}

function isWithdrawn({ withdrawals }: AttributionRecord, moment: number): boolean {
  return withdrawals.some(
    ({ at, restoredAt }) => at <= moment && (restoredAt === null || restoredAt > moment),
  );
}

/**
 * Whether it was certainly published by `saidBy` and not certainly said later. What we had logged had
 * been published, so the logging closes a publication time that is open or vague.
 */
function isKnownBy(
  saidBy: number,
  said: TimeBounds,
  published: TimeBounds,
  loggedAt: number,
): boolean {
  const publishedBy = Math.min(published.latest ?? loggedAt, loggedAt);
  return publishedBy <= saidBy && (said.earliest ?? -Infinity) <= saidBy;
}
