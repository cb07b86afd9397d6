import { isClosed } from '../attribution/level';
import { countingAcceptance } from '../attribution/review-state';
import type { SignedContent } from '../attribution/signed-content';
import type { Stance } from '../attribution/stance';
import { voiceName, voiceOf } from '../attribution/voice';
import { type AttributionRecord, isRecordOffTheRecord } from '../claim/evidence';
import { intervalWords } from '../claim/interval-words';
import { statusWords } from '../claim/status-sentence';
import { attributionReference } from '../reference';
import { formatEdtf } from '../time/readable';
import type { VerdictChange } from './evidence';

const nouns: Record<Stance, string> = {
  asserts: 'an assertion by',
  confirms: 'a confirmation by',
  denies: 'a denial by',
  declines_to_comment: 'no comment from',
  did_not_respond: 'no response from',
  questions: 'a doubt voiced by',
  retracts: 'a retraction by',
};

type RowChange = Extract<VerdictChange, { rowId: string }>;

/** What the words are taken from; `givenAt` is in ms since 1970. */
export interface ChangedClaim {
  claimNumber: number;
  givenAt: number;
  /** Every attribution of the claim by id. */
  records: ReadonlyMap<string, AttributionRecord>;
}

/**
 * What changed under a verdict, one sentence a change. A row that is off the record by now is not
 * told of; if nothing else is left to tell, one sentence says only that something changed.
 */
export function changeWords(changes: readonly VerdictChange[], about: ChangedClaim): string[] {
  const sentences = changes.map((change) => sentence(change, about)).filter((one) => one !== null);
  if (sentences.length > 0 || changes.length === 0) return sentences;
  return ['What the claim rests on is not the same any more.'];
}

/** "C-1042/4, a denial by the Kremlin" */
export function rowWords(claimNumber: number, number: number, content: SignedContent): string {
  const who = voiceOf(content) === null ? 'nobody named' : voiceName(content);
  const part = content.scope === 'part' ? ' in part' : '';
  return `${attributionReference(claimNumber, number)}, ${nouns[content.stance]} ${who}${part}`;
}

function sentence(change: VerdictChange, about: ChangedClaim): string | null {
  switch (change.kind) {
    case 'claim':
      return 'The claim itself was changed: its statement, time, participants or what it counts.';
    case 'status':
      return `The status went from ${statusWords[change.before]} to ${statusWords[change.after]}.`;
    case 'origins': {
      const verb = change.side === 'asserting' ? 'say so' : 'deny it';
      return `The origins that ${verb} were ${intervalWords(change.before)} and are ${intervalWords(change.after)}.`;
    }
    case 'came':
    case 'went':
    case 'changed':
    case 'reopened':
    case 'marked':
    case 'unmarked':
      return rowSentence(change, about);
  }
}

function rowSentence({ kind, rowId }: RowChange, about: ChangedClaim): string | null {
  const record = about.records.get(rowId);
  if (!record) return 'An attribution that it rested on is under this claim no more.';
  const { number, present, decisions } = record;
  if (isRecordOffTheRecord(record)) return null;
  const counting = countingAcceptance(decisions)?.content ?? present;
  const level = isClosed(counting.level) ? counting.level : present.level;
  const words = rowWords(about.claimNumber, number, { ...counting, level });
  return `${words}, ${fate(kind, record, about.givenAt)}.`;
}

function fate(kind: RowChange['kind'], record: AttributionRecord, givenAt: number): string {
  const since = record.decisions.filter(({ at }) => at >= givenAt);
  const last = since.at(-1);
  switch (kind) {
    case 'came':
      return came(record, givenAt);
    case 'went': {
      const gone = record.withdrawals.findLast(({ restoredAt }) => restoredAt === null);
      if (gone) return `was withdrawn on ${day(gone.at)}`;
      if (last?.decision === 'rejected') return `was rejected on ${day(last.at)}`;
      if (last?.decision === 'changes_requested') return `was sent back on ${day(last.at)}`;
      return 'counts no more';
    }
    case 'changed': {
      const accepted = since.findLast(({ decision }) => decision === 'accepted');
      return accepted
        ? `was accepted in a changed version on ${day(accepted.at)}`
        : 'counts in another version';
    }
    case 'reopened':
      return 'was changed and is under re-review';
    case 'marked':
      return record.materialSince === null
        ? 'was marked material'
        : `was marked material on ${day(record.materialSince)}`;
    case 'unmarked':
      return 'is not marked material any more';
  }
}

function came({ decisions, withdrawals }: AttributionRecord, givenAt: number): string {
  const acceptance = countingAcceptance(decisions);
  if (acceptance && acceptance.at >= givenAt) return `was accepted on ${day(acceptance.at)}`;
  const back = withdrawals.findLast(({ restoredAt }) => restoredAt !== null);
  const restored = back?.restoredAt ?? null;
  return restored !== null && restored >= givenAt
    ? `was restored on ${day(restored)}`
    : 'counts now';
}

function day(instant: number): string {
  return formatEdtf(new Date(instant).toISOString().slice(0, 10));
}
