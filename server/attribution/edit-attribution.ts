import type { ChangedAttribution } from '@/domain/attribution/schema';
import { inWords } from '@/domain/history/readable-change';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Result } from '@/domain/result';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import { appendRevision } from '../history/append';
import { checkRevision } from '../history/check-revision';
import { openAttribution } from './open';
import { placePassages, writeChain } from './place-passages';
import { mustRepeatAnother, prepareAttribution, versionToRead } from './prepare';
import { readableAttribution } from './readable';

/**
 * Changes an attribution. Needs *edit an attribution*. Refuses with `conflict` if the claim or any
 * of its attributions was saved since `revision`. Whoever changes what a sign-off covers becomes an
 * author of it, and review reopens; the last accepted version goes on counting.
 */
export function editAttribution(
  actor: Actor,
  input: ChangedAttribution,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit an attribution');
    const row = await openAttribution(tx, person, input.attributionId);
    const before = await readableAttribution(tx, row.id);
    orStop(await checkRevision(tx, row.claimId, input.revision, async () => inWords(before)));
    const at = new Date();
    const version = await versionToRead(tx, row.articleVersionId);
    const prepared = await prepareAttribution(
      tx,
      person,
      at,
      row.claim,
      version,
      input.attribution,
    );
    await mustRepeatAnother(tx, row.claimId, row.id, prepared.columns.repeatsId);
    const passageIds = await placePassages(tx, version, input.attribution.passages);
    const nowADenial = prepared.columns.stance === 'denies';
    await tx.attribution.update({
      where: { id: row.id },
      data: {
        ...prepared.columns,
        ...(nowADenial ? {} : { materialAt: null, materialById: null }),
      },
    });
    await writeChain(tx, row.id, prepared.relays, passageIds);
    await appendRevision(tx, {
      aggregateKind: 'claim',
      aggregateId: row.claimId,
      attributionId: row.id,
      actorId: person.id,
      at,
      action: 'attribution_changed',
      payload: { before, after: await readableAttribution(tx, row.id) },
    });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true, reference: attributionReference(row.claim.number, row.number) };
  });
}
