import { sideOf } from '../attribution/repeats';
import { speaksInPerson, voiceOf } from '../attribution/voice';
import type { EvidenceRow } from './evidence';
import type { ClaimKind } from './kind';

export const statuses = [
  'unverified',
  'denied',
  'stated',
  'on_record',
  'reported',
  'corroborated',
  'confirmed',
  'disputed',
  'retracted',
] as const;
export type Status = (typeof statuses)[number];

/** A participant's source id → the ids of its office and organizations at the time in question. */
export type Offices = ReadonlyMap<string, readonly string[]>;

/**
 * The status: the first that holds, from the end of the list backwards.
 * `standing`: the rows whose word stands; `lostAssertions`: whether any assertion was retracted;
 * `fewestOrigins`: of those who assert it, and for a quantity of those whose figures agree.
 */
export function settleStatus(facts: {
  kind: ClaimKind;
  standing: readonly EvidenceRow[];
  lostAssertions: boolean;
  fewestOrigins: number;
  offices: Offices;
}): Status {
  const { kind, standing, offices } = facts;
  const asserted = standing.some((row) => sideOf(row) === 'for');
  const denied = standing.some((row) => sideOf(row) === 'against');
  if (!asserted && facts.lostAssertions) return 'retracted';
  if (!asserted) return denied ? 'denied' : 'unverified';

  if (kind === 'prediction') return 'stated';
  if (kind === 'position') return isDeniedByHolder(standing, offices) ? 'denied' : 'on_record';
  if (standing.some((row) => disputes(row, standing, offices))) return 'disputed';
  if (standing.some(confirms)) return 'confirmed';
  return facts.fewestOrigins >= 2 ? 'corroborated' : 'reported';
}

/**
 * Whether a row makes the claim confirmed: the word of a participant about its own act, in person or
 * through somebody who speaks for it, or an official document that we hold and have authenticated.
 * Who takes part is read in the version of the claim that was signed off with the row.
 */
export function confirms(row: EvidenceRow): boolean {
  if (sideOf(row) !== 'for') return false;
  const { claim, speaker } = row.content;
  if (speaker?.kind === 'document' && speaker.authenticatedOfficialDocument) return true;
  const voice = voiceOf(row.content)?.id;
  return claim.participants.some(({ sourceId, ownAct }) => ownAct && sourceId === voice);
}

/**
 * Whether a row makes the claim disputed: a denial that an editor marked material, or one by a
 * participant, its office or organization. The office of a participant who asserts the claim in
 * person disputes nothing on that participant's behalf: a principal outranks its spokesman.
 */
export function disputes(
  row: EvidenceRow,
  standing: readonly EvidenceRow[],
  offices: Offices,
): boolean {
  if (sideOf(row) !== 'against') return false;
  if (row.material) return true;
  const deniers = [voiceOf(row.content)?.id, row.content.speaker?.id];
  return row.content.claim.participants.some(({ sourceId }) => {
    if (deniers.includes(sourceId)) return true;
    const denies = offices.get(sourceId)?.some((office) => deniers.includes(office)) ?? false;
    return denies && !assertsInPerson(sourceId, standing);
  });
}

function assertsInPerson(sourceId: string, standing: readonly EvidenceRow[]): boolean {
  return standing.some(
    (row) =>
      sideOf(row) === 'for' && speaksInPerson(row.content) && voiceOf(row.content)?.id === sourceId,
  );
}

/** A position is denied as soon as its holder denies it, unless the holder asserts it as well. */
function isDeniedByHolder(standing: readonly EvidenceRow[], offices: Offices): boolean {
  return standing.some((row) => disputes(row, standing, offices)) && !standing.some(confirms);
}
