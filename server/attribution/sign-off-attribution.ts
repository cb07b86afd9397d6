import type { SignOffFields } from '@/domain/attribution/schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { openAttribution } from './open';
import { recordDecision } from './record-decision';

/**
 * Records an editor's decision on an attribution as it stands, with a copy of what the editor saw.
 * Needs *sign off an attribution*; see `recordDecision` for what is refused and in which order.
 */
export function signOffAttribution(
  actor: Actor,
  input: SignOffFields,
): Promise<Result<{ signOffId: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'sign off an attribution');
    const row = await openAttribution(tx, person, input.attributionId, { withdrawn: 'allow' });
    const at = new Date();
    const decided = orStop(await recordDecision(tx, person, row, input, at));
    await refreshClaim(tx, row.claimId, person.id, at);
    return decided;
  });
}
