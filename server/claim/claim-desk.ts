import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import type { ClaimDeskView } from '@/domain/claim/desk-view';

import { correctionView } from '../correction/queries';
import { responseRequests } from '../response/queries';
import { articleUses } from '../use/queries';
import type { ClaimAround } from './around';
import type { ClaimParts } from './page-parts';

/** What the desk does about a claim beside its evidence: responses sought, use in our own articles. */
export async function claimDesk(
  actor: Actor,
  { loaded, rows }: ClaimParts,
  around: ClaimAround,
  now: Date,
): Promise<ClaimDeskView> {
  const { claim } = loaded;
  const requests = await responseRequests(actor, around.responseRequests, loaded, rows, now);
  const asked = new Set(requests.map(({ sourceId }) => sourceId));
  const isOpen = claim.withdrawnAt === null;
  return {
    requests,
    corrections: around.corrections.map(correctionView),
    uses: articleUses(around),
    askable: claim.participants
      .filter(({ source }) => source.kind !== 'unnamed')
      .map(({ source }) => ({
        id: source.id,
        name: source.name,
        asked: asked.has(source.id),
      })),
    can: {
      seekResponse: isOpen && can(actor, 'log that a response was sought'),
      attach: isOpen && can(actor, 'attach a claim to an article of ours'),
    },
  };
}
