import { v7 as uuid } from 'uuid';

import type { SignOffFields } from '@/domain/attribution/schema';
import { checkSignOff } from '@/domain/attribution/sign-off';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { appendToClaim } from './append';
import { signedContentOf } from './content';
import { anEditorKnows } from './editor-knows';
import { openAttribution } from './open';

/**
 * Records an editor's decision on an attribution as it stands, with a copy of what the editor saw.
 * Needs *sign off an attribution*; see `checkSignOff` for what is refused and in which order. A
 * decision that was made on this content already is refused too, so that a second press does nothing.
 */
export function signOffAttribution(actor: Actor, input: SignOffFields): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'sign off an attribution');
    const row = await openAttribution(tx, person, input.attributionId, { withdrawn: 'allow' });
    const content = signedContentOf(row.claim, row);
    const { digest } = orStop(
      checkSignOff({
        actor: person,
        decision: input.decision,
        reason: input.reason,
        authorIds: row.authors.map(({ personId }) => personId),
        content,
        withdrawn: row.withdrawnAt !== null,
        editorKnowsIdentity: await anEditorKnows(tx, content),
        seenDigest: input.seenDigest,
        seenLevel: input.seenLevel,
      }),
    );
    if (row.review === input.decision) {
      return refuse('already_exists', 'This was decided already. Reload the page to see by whom.');
    }
    const at = new Date();
    await tx.signOff.create({
      data: {
        id: uuid(),
        attributionId: row.id,
        decision: input.decision,
        reason: input.reason,
        digest,
        content: content as object,
        decidedById: person.id,
        decidedAt: at,
      },
    });
    await appendToClaim(tx, row, person.id, at, 'signed_off', {
      decision: input.decision,
      reason: input.reason,
      digest,
    });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true };
  });
}
