import { claimGaps } from '@/domain/claim/gaps';
import type { GapView } from '@/domain/claim/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import { canHoldRoles } from '@/domain/source/kind';

import type { ClaimParts } from './page-parts';
import { attributionHref } from './rows';

/**
 * What is missing before we print, in sentences. Where a denial moves nothing, with the ways to mend
 * it: to the denial, which an editor may mark material, and to the participants' roles, one of which
 * may make the denier their office. A reader who may not edit sources is led to the denial alone.
 */
export function gapViews(actor: Actor, { loaded, rows, status }: ClaimParts): GapView[] {
  const { claim, offices } = loaded;
  const participants = claim.participants.map(({ sourceId, source }) => ({
    sourceId,
    name: source.name,
  }));
  return claimGaps(status, rows, participants, offices).map(
    ({ kind, text, rowIds, sourceIds }) => ({
      text,
      links:
        kind !== 'denial_moves_nothing'
          ? []
          : [
              ...rows
                .filter(({ id }) => rowIds.includes(id))
                .map(({ number }) => ({
                  name: `The denial ${attributionReference(claim.number, number)}`,
                  href: attributionHref(claim.number, number),
                })),
              ...claim.participants
                .filter(({ sourceId, source }) =>
                  can(actor, 'edit a source') && sourceIds.includes(sourceId)
                    ? canHoldRoles(source.kind)
                    : false,
                )
                .map(({ source }) => ({
                  name: `Roles of ${source.name}`,
                  href: `/sources/${reference('source', source.number)}/edit`,
                })),
            ],
    }),
  );
}
