import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { evidenceDigest } from '@/domain/verdict/evidence';
import { type NewVerdict, newVerdict } from '@/domain/verdict/schema';
import { loadClaimEvidence } from '@/server/claim/load';
import { statusOf } from '@/server/claim/page-parts';
import { database } from '@/server/database/client';
import { presentEvidence } from '@/server/verdict/evidence';
import { giveVerdict } from '@/server/verdict/give-verdict';

/** What the form for a verdict would send, on the evidence as it stands; all that counts decided it. */
export async function verdictForm(
  claimId: string,
  fields: Record<string, unknown> = {},
): Promise<NewVerdict> {
  const loaded = await loadClaimEvidence(database, claimId);
  if (!loaded) throw new Error('No such claim.');
  const evidence = presentEvidence(loaded, statusOf(loaded, new Date()));
  const head = await database.aggregate.findUniqueOrThrow({ where: { id: claimId } });
  return newVerdict.parse({
    submissionId: uuid(),
    claimId,
    revision: head.shownNumber,
    seenEvidence: evidenceDigest(evidence),
    value: 'true',
    rationale: 'Two ministries say so in writing.',
    basis: evidence.rows.map(({ id }) => id),
    ...fields,
  });
}

/** A verdict by the real command. */
export async function judge(
  editor: Actor,
  claimId: string,
  fields: Record<string, unknown> = {},
): Promise<Result> {
  return giveVerdict(editor, await verdictForm(claimId, fields));
}
