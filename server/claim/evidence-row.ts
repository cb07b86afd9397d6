import type { Prisma } from '@/prisma/generated/client';

import { claimContentInclude, contentInclude, standingSignOffs } from '../attribution/content';

/** What is loaded with a claim. */
export const evidenceInclude = {
  ...claimContentInclude,
  attributions: {
    orderBy: { number: 'asc' },
    include: {
      ...contentInclude,
      signOffs: standingSignOffs,
      withdrawals: { orderBy: { withdrawnAt: 'asc' } },
    },
  },
  originMarks: { where: { withdrawnAt: null } },
  verdicts: { select: { id: true } },
} as const satisfies Prisma.ClaimInclude;

/** A claim's row with all its attributions, sign-offs and marks. */
export type ClaimWithEvidence = Prisma.ClaimGetPayload<{ include: typeof evidenceInclude }>;
