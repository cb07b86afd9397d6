import type { CameBackView } from '@/domain/attribution/review-view';
import { voiceName } from '@/domain/attribution/voice';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { claimContentInclude, contentInclude, signedContentOf, standingSignOffs } from './content';
import { visibleTo } from './visible';

/** Of a longer list the latest are shown. */
const shown = 200;

/** Rows that the actor wrote part of and that an editor sent back. */
function sentBackTo(actor: Actor): Prisma.AttributionWhereInput {
  return {
    review: { in: ['changes_requested', 'rejected'] },
    authors: { some: { personId: actor.id } },
    withdrawnAt: null,
    claim: { withdrawnAt: null },
    AND: visibleTo(actor),
  };
}

/** What came back to the actor from editors, what came last first. */
export async function cameBack(actor: Actor): Promise<CameBackView[]> {
  const rows = await database.attribution.findMany({
    where: sentBackTo(actor),
    orderBy: [{ loggedAt: 'desc' }, { id: 'desc' }],
    take: shown,
    include: {
      ...contentInclude,
      claim: { include: claimContentInclude },
      signOffs: { ...standingSignOffs, include: { decidedBy: { select: { name: true } } } },
    },
  });
  return rows
    .flatMap((row): CameBackView[] => {
      const decided = row.signOffs.findLast(({ decision }) => decision === row.review);
      if (!decided || decided.decision === 'accepted') return [];
      return [
        {
          id: row.id,
          reference: attributionReference(row.claim.number, row.number),
          href: attributionHref(row.claim.number, row.number),
          statement: row.claim.statement,
          language: row.claim.language,
          stance: row.stance,
          speaker: voiceName(signedContentOf(row.claim, row)),
          decision: decided.decision,
          by: decided.decidedBy.name,
          at: decided.decidedAt.toISOString(),
          reason: decided.reason ?? '',
        },
      ];
    })
    .sort((a, b) => b.at.localeCompare(a.at));
}

/** How many rows came back to the actor and were not answered yet. */
export async function countCameBack(actor: Actor): Promise<number> {
  return database.attribution.count({ where: sentBackTo(actor) });
}
