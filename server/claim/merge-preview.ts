import { signOffDigest, wordsDigest } from '@/domain/attribution/sign-off';
import { type AttributionRecord, isRecordOffTheRecord, reviewOf } from '@/domain/claim/evidence';
import { checkClaimMerge } from '@/domain/merge/claim-rule';
import type { ClaimMergePreview } from '@/domain/merge/view';
import { numberOf, reference } from '@/domain/reference';

import { signedClaimOf } from '../attribution/content';
import { database } from '../database/client';
import { type LoadedEvidence, loadClaimEvidence } from './load';
import { asMergeable, endOfMerges } from './merge-parts';
import { movedStatus } from './moved-status';
import { statusOf } from './page-parts';
import { searchClaims } from './pick-queries';
import { claimHref } from './queries';

/**
 * What merging one claim into another would amount to, computed by the rules from the evidence of
 * both without moving anything; null if the first is not on the desk.
 * @param chosen by its id from the list, or as it was typed: `C-2`, the address of its page, its
 *   words; null: not chosen yet
 */
export async function claimMergePreview(
  fromRef: string,
  chosen: { id: string | null; text: string } | null,
  now = new Date(),
): Promise<ClaimMergePreview | null> {
  const from = await byReference(fromRef);
  if (!from || from.claim.mergedIntoId || from.claim.withdrawnAt) return null;
  const base = { from: sideOf(from), into: null, refusal: null, outcome: null };
  if (chosen === null) return base;
  const into = await chosenClaim(chosen);
  if (!into) {
    const refusal =
      'There is no such claim on the desk. Choose one from the list, or write its reference.';
    return { ...base, refusal };
  }
  const allowed = checkClaimMerge(asMergeable(from.claim), asMergeable(into.claim));
  if (!allowed.ok) return { ...base, into: sideOf(into), refusal: allowed.message };
  return { ...base, into: sideOf(into), outcome: outcomeOf(from, into, now) };
}

function outcomeOf(from: LoadedEvidence, into: LoadedEvidence, now: Date) {
  const moved = movedRecords(from, into);
  const both: LoadedEvidence = {
    ...into,
    marks: [...new Set([...into.marks, ...from.marks])],
    identifications: [...into.identifications, ...from.identifications],
  };
  const after = statusOf(both, now, [...into.records, ...moved]).status;
  const present = statusOf(into, now).status;
  const { before: fromBefore } = movedStatus(from.claim, statusOf(from, now).status, after);
  // What is off the record is nowhere told of, not even counted.
  const shown = moved.filter((record) => !isRecordOffTheRecord(record));
  return {
    fromBefore,
    intoBefore: movedStatus(into.claim, present, after).before,
    after: movedStatus(into.claim, present, after).after,
    moves: shown.length,
    reopens: shown.filter(
      (record) =>
        stateOf(record) === 'under_re_review' &&
        stateOf(from.records.find(({ id }) => id === record.id)) === 'accepted',
    ).length,
  };
}

/** The records of one claim as they would stand under the other. */
export function movedRecords(from: LoadedEvidence, into: LoadedEvidence): AttributionRecord[] {
  let last = into.claim.attributionCount;
  return from.records.map((record) => {
    const written = from.written.get(record.id) ?? record.present;
    const moved = { ...written, claim: into.writtenClaim };
    return {
      ...record,
      number: isRecordOffTheRecord(record) ? record.number : ++last,
      present: { ...record.present, claim: signedClaimOf(into.claim) },
      presentDigest: signOffDigest(moved),
      presentWordsDigest: wordsDigest(moved),
    };
  });
}

function stateOf(record: AttributionRecord | undefined) {
  return record && reviewOf(record);
}

async function chosenClaim({ id, text }: { id: string | null; text: string }) {
  const picked = id === null ? null : await database.claim.findUnique({ where: { id } });
  if (picked) return loadAtEnd(picked.id);
  const typed = text.trim().split('/').at(-1) ?? '';
  if (numberOf('claim', typed) !== null) {
    const found = await byReference(typed);
    return found && loadAtEnd(found.claim.id);
  }
  const [likest] = await searchClaims(text);
  return likest ? loadAtEnd(likest.id) : null;
}

async function byReference(ref: string): Promise<LoadedEvidence | null> {
  const number = numberOf('claim', ref);
  const found = number === null ? null : await database.claim.findUnique({ where: { number } });
  return found && loadClaimEvidence(database, found.id);
}

async function loadAtEnd(claimId: string): Promise<LoadedEvidence | null> {
  return loadClaimEvidence(database, await endOfMerges(database, claimId));
}

function sideOf({ claim }: LoadedEvidence) {
  return {
    id: claim.id,
    name: claim.statement,
    language: claim.language,
    reference: reference('claim', claim.number),
    href: claimHref(claim.number),
  };
}
