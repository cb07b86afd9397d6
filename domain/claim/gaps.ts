import { repeatedRow, sideOf } from '../attribution/repeats';
import { voiceOf } from '../attribution/voice';
import {
  correctionGaps,
  type DeskFacts,
  documentGaps,
  responseGaps,
  waitingGaps,
  wordsGaps,
} from './desk-gaps';
import type { EvidenceRow } from './evidence';
import { gap, type Gap } from './gap';
import type { Offices } from './settle-status';
import type { ClaimStatus } from './status';

/**
 * What is missing before we print, most serious first. `participants` are those of the claim now; one
 * has been heard if any row of `rows`, signed off or not, is by it or its office, even a "no comment",
 * and needs no second mention where a response was sought from it.
 */
export function claimGaps(
  status: ClaimStatus,
  rows: readonly EvidenceRow[],
  participants: readonly { sourceId: string; name: string }[],
  offices: Offices,
  desk: DeskFacts,
): Gap[] {
  const heard = new Set(rows.flatMap(({ content }) => [content.speaker?.id, voiceOf(content)?.id]));
  const asked = new Set(desk.requests.map(({ sourceId }) => sourceId));
  const unheard = participants.filter(({ sourceId }) => {
    const voices = [sourceId, ...(offices.get(sourceId) ?? [])];
    return !voices.some((id) => heard.has(id) || asked.has(id));
  });
  // Where the denial came from a participant's office that the desk does not know as such, its role is
  // missing; a person new to the desk would otherwise never learn why the claim is not disputed.
  const unmoved = status.status === 'reported' || status.status === 'corroborated';
  const one = status.status === 'reported' && status.namelessBasis === null;
  const idle = unmoved ? denials(status, rows) : [];
  const standing = rows.filter(({ id }) => status.standing.includes(id));
  return [
    ...correctionGaps(desk),
    ...gap(
      status.status === 'unverified',
      'nothing_accepted',
      'Nothing that says so is accepted yet.',
    ),
    ...wordsGaps(rows, desk),
    ...waitingGaps(rows, status.waiting),
    ...gap(status.namelessBasis === 'unnamed', 'sole_unnamed', 'Rests on unnamed sources alone.'),
    ...gap(
      status.namelessBasis === 'maker_not_stated',
      'maker_not_stated',
      'Nobody is named as its maker.',
    ),
    ...gap(one && status.assertingOrigins.max === 1, 'one_origin', 'Rests on one origin.'),
    ...unheard.flatMap(({ sourceId, name }) =>
      gap(true, 'nothing_from', `Nothing from ${name} yet, and no response was sought.`, {
        sourceIds: [sourceId],
      }),
    ),
    ...responseGaps(desk),
    ...gap(
      participants.length > 0 && idle.length > 0,
      'denial_moves_nothing',
      `Not disputed: no role makes ${status.denyingNames.join(' or ')} speak for a participant, and no editor has marked the denial material.`,
      { sourceIds: participants.map(({ sourceId }) => sourceId), rowIds: idle },
    ),
    ...gap(
      participants.length === 0 && idle.length > 0,
      'nobody_took_part',
      `Not disputed, though ${status.denyingNames.join(' and ')} ${status.denyingNames.length === 1 ? 'denies' : 'deny'} it: the claim names nobody who took part, and no editor has marked the denial material.`,
      { rowIds: idle },
    ),
    ...documentGaps(standing, desk),
    ...gap(status.figuresDiffer, 'figures_differ', 'The figures do not agree.'),
    ...gap(
      status.contradictsItself.length > 0,
      'contradicts_itself',
      'A voice says yes and no, and the dates do not tell which came last.',
    ),
    ...gap(
      desk.verdictStale,
      'verdict_stale',
      'The verdict is stale: the evidence has changed since.',
    ),
  ];
}

/** The ids of the standing denials that are not only repeats. */
function denials(status: ClaimStatus, rows: readonly EvidenceRow[]): string[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rows
    .filter((row) => status.standing.includes(row.id) && sideOf(row) === 'against')
    .filter((row) => !repeatedRow(row, byId))
    .map(({ id }) => id);
}
