import type { Prisma } from '@/prisma/generated/client';

import { openOfClaim } from '../correction/queries';
import { database } from '../database/client';
import { requestsOfClaim } from '../response/queries';
import { usesOfClaim } from '../use/queries';
import { verdictsOfClaim } from '../verdict/queries';

const onDesk = { withdrawnAt: null, mergedIntoId: null };
const linked = { select: { number: true, statement: true, status: true } } as const;

const aroundSelect = {
  story: { select: { number: true, title: true } },
  loggedBy: { select: { name: true } },
  linksFrom: {
    where: { withdrawnAt: null, to: onDesk },
    include: { to: linked },
    orderBy: { createdAt: 'asc' },
  },
  linksTo: {
    where: { withdrawnAt: null, from: onDesk },
    include: { from: linked },
    orderBy: { createdAt: 'asc' },
  },
  verdicts: verdictsOfClaim,
  responseRequests: requestsOfClaim,
  corrections: openOfClaim,
  uses: usesOfClaim,
} as const satisfies Prisma.ClaimSelect;

/** What stands around a claim's evidence. */
export type ClaimAround = Prisma.ClaimGetPayload<{ select: typeof aroundSelect }>;

/**
 * What the page of a claim shows beside its evidence, by one statement: story, who logged it, links,
 * verdicts, responses sought, and its use in our own articles. Null: no such claim.
 */
export function loadAround(claimId: string): Promise<ClaimAround | null> {
  return database.claim.findUnique({ where: { id: claimId }, select: aroundSelect });
}
