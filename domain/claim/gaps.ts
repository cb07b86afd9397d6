import { repeatedRow, sideOf } from '../attribution/repeats';
import { voiceOf } from '../attribution/voice';
import type { EvidenceRow } from './evidence';
import type { Offices } from './settle-status';
import type { ClaimStatus } from './status';

/** What is missing before we print; `text` is a sentence for people. */
export interface Gap {
  kind:
    | 'sole_unnamed'
    | 'maker_not_stated'
    | 'one_origin'
    | 'nothing_from'
    | 'denial_moves_nothing'
    | 'figures_differ'
    | 'contradicts_itself';
  text: string;
  /** The participants it is about: whoever was not heard, or whose role may be missing. */
  sourceIds: string[];
  /** Only for `denial_moves_nothing`: the denials, any of which an editor may mark material. */
  rowIds: string[];
}

/**
 * What an editor would ask for next, most serious first. `participants` are those of the claim now;
 * one has been heard if any row of `rows`, signed off or not, is by it or its office, even a "no
 * comment".
 */
export function claimGaps(
  status: ClaimStatus,
  rows: readonly EvidenceRow[],
  participants: readonly { sourceId: string; name: string }[],
  offices: Offices,
): Gap[] {
  const heard = new Set(rows.flatMap(({ content }) => [content.speaker?.id, voiceOf(content)?.id]));
  const unheard = participants.filter(
    ({ sourceId }) => ![sourceId, ...(offices.get(sourceId) ?? [])].some((id) => heard.has(id)),
  );
  // Where the denial came from a participant's office that the desk does not know as such, its role is
  // missing; a person new to the desk would otherwise never learn why the claim is not disputed.
  const unmoved = status.status === 'reported' || status.status === 'corroborated';
  const one = status.status === 'reported' && status.namelessBasis === null;
  const idle = unmoved ? denials(status, rows) : [];
  return [
    ...gap(status.namelessBasis === 'unnamed', 'sole_unnamed', 'Rests on unnamed sources alone.'),
    ...gap(
      status.namelessBasis === 'maker_not_stated',
      'maker_not_stated',
      'Nobody is named as its maker.',
    ),
    ...gap(one && status.assertingOrigins.max === 1, 'one_origin', 'Rests on one origin.'),
    ...unheard.map(({ sourceId, name }) => ({
      kind: 'nothing_from' as const,
      text: `Nothing from ${name} yet, not even a refusal to comment.`,
      sourceIds: [sourceId],
      rowIds: [],
    })),
    ...gap(
      participants.length > 0 && idle.length > 0,
      'denial_moves_nothing',
      `Not disputed: no role makes ${status.denyingNames.join(' or ')} speak for a participant, and no editor has marked the denial material.`,
      { sourceIds: participants.map(({ sourceId }) => sourceId), rowIds: idle },
    ),
    ...gap(status.figuresDiffer, 'figures_differ', 'The figures do not agree.'),
    ...gap(
      status.contradictsItself.length > 0,
      'contradicts_itself',
      'A voice says yes and no, and the dates do not tell which came last.',
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

function gap(
  applies: boolean,
  kind: Gap['kind'],
  text: string,
  about: Pick<Gap, 'sourceIds' | 'rowIds'> = { sourceIds: [], rowIds: [] },
): Gap[] {
  return applies ? [{ kind, text, ...about }] : [];
}
