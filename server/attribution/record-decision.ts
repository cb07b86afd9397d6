import { v7 as uuid } from 'uuid';

import type { SignOffFields } from '@/domain/attribution/schema';
import { checkSignOff, type LatestDecision } from '@/domain/attribution/sign-off';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import type { Transaction } from '../database/client';
import { holdTwoPersonRule } from '../newsroom/queries';
import { tellOfReview } from '../review/tell';
import { appendToClaim } from './append';
import { signedContentOf, wordsAreOpen } from './content';
import { anEditorKnows } from './editor-knows';
import type { OpenedAttribution } from './open';

/**
 * Writes one decision on an opened attribution with a copy of what the editor saw, and says so in its
 * claim's history. Whoever calls this has asked for the permission and refreshes the claim afterwards.
 * The authors hear of a request for changes and of a rejection. Refuses as `checkSignOff` does; a
 * refusal has written nothing.
 */
export async function recordDecision(
  tx: Transaction,
  person: Actor,
  row: OpenedAttribution,
  input: SignOffFields,
  at: Date,
): Promise<Result<{ signOffId: string }>> {
  const content = signedContentOf(row.claim, row);
  const checked = checkSignOff({
    actor: person,
    decision: input.decision,
    reason: input.reason,
    authorIds: row.authors.map(({ personId }) => personId),
    content,
    withdrawn: row.withdrawnAt !== null,
    twoPersonRule: await holdTwoPersonRule(tx),
    wordsOpen: wordsAreOpen(row),
    editorKnowsIdentity: await anEditorKnows(tx, content),
    seenDigest: input.seenDigest,
    seenLevel: input.seenLevel,
    latest: await latestOf(tx, row),
    seenDecisionId: input.seenDecisionId,
  });
  if (!checked.ok) return checked;
  const { digest, alone } = checked;
  const signOffId = uuid();
  const authorIds = row.authors.map(({ personId }) => personId);
  await tx.signOff.create({
    data: {
      id: signOffId,
      attributionId: row.id,
      decision: input.decision,
      reason: input.reason,
      digest,
      content: content as object,
      decidedById: person.id,
      decidedAt: at,
      alone,
    },
  });
  await appendToClaim(tx, row, person.id, at, 'signed_off', {
    decision: input.decision,
    reason: input.reason,
    digest,
    ...(alone ? { alone } : {}),
  });
  if (input.decision !== 'accepted') {
    await tellOfReview(tx, input.decision, row, authorIds, person.id, at);
  }
  return { ok: true, signOffId };
}

async function latestOf(tx: Transaction, row: OpenedAttribution): Promise<LatestDecision | null> {
  const latest = row.signOffs.at(-1);
  if (!latest) return null;
  const { name } = await tx.person.findUniqueOrThrow({ where: { id: latest.decidedById } });
  const { id, decision, decidedAt: at } = latest;
  return { id, decision, by: name, at, holds: row.review === decision };
}
