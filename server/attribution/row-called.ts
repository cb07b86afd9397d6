import type { Prisma } from '@/prisma/generated/client';

/** The row of this number under a claim, also by the number that it had until it was opened. */
export function rowCalled(claimNumber: number, number: number): Prisma.AttributionWhereInput {
  return { claim: { number: claimNumber }, OR: [{ number }, { formerNumber: number }] };
}
