import type { ClaimWithAttributions } from '@/domain/attribution/schema';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import type { Result } from '@/domain/result';

import { lockVersions } from '../article/lock-queries';
import { recordNewClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand, stoppingAt } from '../command';
import { once } from '../submission/once';
import { versionToRead } from './prepare';
import { recordAttribution } from './record';

/**
 * Puts a claim on the desk together with who takes which stance on it, all or nothing. Needs *create a
 * claim* and, for attributions, *log an attribution*. Refuses what `createClaim` and `logAttribution`
 * refuse, at the fields `attributions[0].…`. One submission id makes one claim.
 */
export function logClaim(
  actor: Actor,
  input: ClaimWithAttributions,
): Promise<Result<{ reference: string; attributions: string[] }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'create a claim');
    if (input.attributions.length > 0) orStop(mustBeAllowed(person, 'log an attribution'));
    return once(tx, person, input.submissionId, async () => {
      const at = new Date();
      const versionIds = [...new Set(input.attributions.map((one) => one.articleVersionId))];
      const read = [];
      for (const id of versionIds) read.push(await versionToRead(tx, id));
      // Always in one order, so that no two commands wait for each other.
      const articleIds = [...new Set(read.map(({ articleId }) => articleId))].sort();
      for (const articleId of articleIds) await lockVersions(tx, articleId, 'log');
      const made = await recordNewClaim(tx, person, at, input.claim);
      const claim = { ...made, kind: input.claim.kind };
      const numbers: number[] = [];
      for (const [index, { articleVersionId, attribution }] of input.attributions.entries()) {
        const version = read.find(({ id }) => id === articleVersionId);
        if (!version) throw new Error(`Version ${articleVersionId} was not read.`);
        const row = await stoppingAt(`attributions[${index}].`, 'attribution.', () =>
          recordAttribution(tx, person, at, claim, version, attribution, {
            suggestion: null,
            spelling: null,
          }),
        );
        numbers.push(row.number);
      }
      await refreshClaim(tx, claim.id, person.id, at);
      return {
        ok: true,
        reference: reference('claim', claim.number),
        attributions: numbers.map((number) => attributionReference(claim.number, number)),
      };
    });
  });
}
