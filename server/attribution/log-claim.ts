import type { ClaimWithAttributions } from '@/domain/attribution/schema';
import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import type { Result } from '@/domain/result';

import { lockVersions } from '../article/lock-queries';
import { writeNewClaim } from '../claim/record';
import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand, stoppingAt } from '../command';
import { appendRevisions } from '../history/append-many';
import { announceClaims } from '../live/queries';
import { lockNames, picksOfAttribution, picksOfClaim } from '../source/lock-names';
import { once } from '../submission/once';
import { versionToRead } from './prepare';
import { writeAttribution, type WrittenAttribution } from './write-attribution';

/**
 * Puts a claim on the desk together with who takes which stance on it, all or nothing. Needs *create a
 * claim* and, for attributions, *log an attribution*. Refuses what `logAttribution` refuses, at
 * the fields `attributions[0].…`. One submission id makes one claim.
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
      await lockNames(tx, [
        ...picksOfClaim(input.claim),
        ...input.attributions.flatMap(({ attribution }) => picksOfAttribution(attribution)),
      ]);
      const versionIds = [...new Set(input.attributions.map((one) => one.articleVersionId))];
      const read = [];
      for (const id of versionIds) read.push(await versionToRead(tx, id));
      // Always in one order, so that no two commands wait for each other.
      const articleIds = [...new Set(read.map(({ articleId }) => articleId))].sort();
      for (const articleId of articleIds) await lockVersions(tx, articleId, 'log');
      const made = await writeNewClaim(tx, person, at, input.claim);
      const claim = { ...made, kind: input.claim.kind };
      const rows: WrittenAttribution[] = [];
      for (const [index, { articleVersionId, attribution }] of input.attributions.entries()) {
        const version = read.find(({ id }) => id === articleVersionId);
        if (!version) throw new Error(`Version ${articleVersionId} was not read.`);
        const row = await stoppingAt(`attributions[${index}].`, 'attribution.', () =>
          writeAttribution(tx, person, at, claim, version, attribution, {
            suggestion: null,
            spelling: null,
          }),
        );
        rows.push(row);
      }
      await appendRevisions(tx, [made.entry, ...rows.map(({ entry }) => entry)]);
      await announceClaims(tx, [claim.id]);
      await refreshClaim(tx, claim.id, person.id, at);
      return {
        ok: true,
        reference: reference('claim', claim.number),
        attributions: rows.map(({ number }) => attributionReference(claim.number, number)),
      };
    });
  });
}
