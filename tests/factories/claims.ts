import { v4 as uuid } from 'uuid';

import { changedClaim, newClaim } from '@/domain/claim/schema';
import { numberOf } from '@/domain/reference';
import type { Actor } from '@/domain/person/role';
import { createClaim, editClaim } from '@/server/claim/commands';
import { database } from '@/server/database/client';

import { done } from './attributions';

/** A claim of these words that nobody has spoken on, made by the real command. */
export async function makeClaim(
  actor: Actor,
  claim: { statement: string; context?: string },
): Promise<{ id: string; number: number; reference: string }> {
  const form = newClaim.parse({ submissionId: uuid(), claim });
  const { reference } = done(await createClaim(actor, form));
  const { id, number } = await database.claim.findUniqueOrThrow({
    where: { number: numberOf('claim', reference) ?? 0 },
  });
  return { id, number, reference };
}

/** Gives a claim other words by the real command. */
export async function rewriteClaim(
  actor: Actor,
  claimId: string,
  claim: { statement: string; context?: string },
): Promise<void> {
  const { shownNumber } = await database.aggregate.findUniqueOrThrow({ where: { id: claimId } });
  done(await editClaim(actor, changedClaim.parse({ claimId, revision: shownNumber, claim })));
}
