import { voiceOf } from '../attribution/voice';
import { canHoldRoles, type SourceKind } from '../source/kind';
import type { EvidenceRow } from './evidence';

/** A role that would make a denial one by a participant. */
export interface DenialRole {
  relation: 'heads' | 'speaks_for';
  /** Who gets the role. */
  holder: { id: string; name: string };
  /** Which organization the holder heads, or whom it speaks for. */
  of: { id: string; name: string };
}

interface Participant {
  sourceId: string;
  name: string;
  kind: SourceKind;
}

/**
 * The roles, one of which may be missing where a denial moves nothing: a participant may head the
 * organization that denies, and then that denies on its behalf at once; or whoever denies in its own
 * name may speak for a participant, which is then the denial's principal and has to be signed off.
 * A denial that names a principal keeps it, and one under re-review is decided on first.
 */
export function denialRoles(
  denial: Pick<EvidenceRow, 'content' | 'review'>,
  participants: readonly Participant[],
): DenialRole[] {
  const { speaker, principal } = denial.content;
  const voice = voiceOf(denial.content);
  const others = participants.filter(({ sourceId }) => sourceId !== voice?.id);
  const heads = others.flatMap(({ sourceId, name, kind }): DenialRole[] =>
    voice?.kind === 'organization' && kind === 'person'
      ? [{ relation: 'heads', holder: { id: sourceId, name }, of: voice }]
      : [],
  );
  const mayGetPrincipal =
    speaker && !principal && canHoldRoles(speaker.kind) && denial.review === 'accepted';
  const speaking = others.flatMap(({ sourceId, name, kind }): DenialRole[] =>
    mayGetPrincipal && canHoldRoles(kind)
      ? [{ relation: 'speaks_for', holder: speaker, of: { id: sourceId, name } }]
      : [],
  );
  return [...heads, ...speaking].map(({ relation, holder, of }) => ({
    relation,
    holder: { id: holder.id, name: holder.name },
    of: { id: of.id, name: of.name },
  }));
}

/** "Vladimir Putin heads the Kremlin", "Dmitry Peskov speaks for the Kremlin". */
export function denialRoleWords({ relation, holder, of }: DenialRole): string {
  return `${holder.name} ${relation === 'heads' ? 'heads' : 'speaks for'} ${of.name}`;
}

/** How a form posts a role: `heads:<holder>:<of>`. */
export function denialRoleValue({ relation, holder, of }: DenialRole): string {
  return `${relation}:${holder.id}:${of.id}`;
}

/**
 * Leaves out what offers no role that one before does not offer: several denials by one voice lack one
 * role between them.
 */
export function offeringMore<T extends { roles: readonly { value: string }[] }>(
  forms: readonly T[],
): T[] {
  const offered = new Set<string>();
  return forms.filter(({ roles }) => {
    const more = roles.some(({ value }) => !offered.has(value));
    for (const { value } of roles) offered.add(value);
    return more;
  });
}
