import { isDeepStrictEqual } from 'node:util';

import { letsMoreOut, type Level } from '@/domain/attribution/level';
import { openingTo } from '@/domain/attribution/opening';
import type { ChangedAttribution } from '@/domain/attribution/schema';
import { inWords } from '@/domain/history/readable-change';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Result } from '@/domain/result';
import type { Prisma } from '@/prisma/generated/client';

import { refreshClaim } from '../claim/refresh';
import { authorize, orStop, runCommand } from '../command';
import type { Transaction } from '../database/client';
import { lockNames, picksOfAttribution } from '../source/lock-names';
import { followWords } from '../words/follow-words';
import { appendToClaim } from './append';
import { checkRowRevision } from './check-row-revision';
import { contentInclude, figureOf, openingOf } from './content';
import { type OpenedAttribution, openAttribution } from './open';
import { placePassages, writeChain } from './place-passages';
import { mustRepeatAnother, prepareAttribution, versionToRead } from './prepare';
import { readableAttribution } from './readable';
import { isRowOffTheRecord } from './visible';

/**
 * Changes an attribution. Needs *edit an attribution*. Refuses with `conflict` if it or the claim's
 * own fields were saved since `revision`; other attributions of the claim are in nobody's way. Whoever changes what a sign-off covers, or
 * to a level that lets more out, becomes an author of it, and review reopens; the last accepted version
 * goes on counting. A level that is not sent stays.
 */
export function editAttribution(
  actor: Actor,
  input: ChangedAttribution,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'edit an attribution');
    await lockNames(tx, picksOfAttribution(input.attribution));
    const row = await openAttribution(tx, person, input.attributionId);
    const before = await readableAttribution(tx, row.id);
    const present = async () => inWords(before);
    orStop(await checkRowRevision(tx, row, input.revision, present));
    const wasHidden = isRowOffTheRecord(row);
    const at = new Date();
    const version = await versionToRead(tx, row.articleVersionId);
    const level = input.attribution.level ?? row.level;
    const prepared = await prepareAttribution(
      tx,
      person,
      at,
      row.claim,
      version,
      { ...input.attribution, level },
      wasHidden || level === 'off_record',
    );
    await mustRepeatAnother(tx, row.claimId, row.id, prepared.columns.repeatsId);
    const passages = await placePassages(tx, version, input.attribution.passages);
    const nowADenial = prepared.columns.stance === 'denies';
    await tx.attribution.update({
      where: { id: row.id },
      data: {
        ...prepared.columns,
        ...(await opened(tx, row, prepared.columns.level, person, at)),
        ...(nowADenial ? {} : { materialAt: null, materialById: null }),
      },
    });
    await writeChain(tx, row.id, prepared.relays, passages);
    const reference = attributionReference(row.claim.number, row.number);
    const written = await tx.attribution.findUniqueOrThrow({
      where: { id: row.id },
      include: contentInclude,
    });
    if (isDeepStrictEqual(formOf(written), formOf(row))) return { ok: true, reference };
    const payload = { before, after: await readableAttribution(tx, row.id) };
    // That a row leaves the public record is seen by everybody.
    const apart = wasHidden ? undefined : false;
    await appendToClaim(tx, row, person.id, at, 'attribution_changed', payload, apart);
    await followWords(tx, version.articleId, at, { id: row.id, versionId: version.id });
    await refreshClaim(tx, row.claimId, person.id, at);
    return { ok: true, reference };
  });
}

/** What a form says of an attribution, to tell whether it changed. */
function formOf(row: Prisma.AttributionGetPayload<{ include: typeof contentInclude }>) {
  const { speakerId, principalId, stance, scope, scopeWords, level, saidOn, note, repeatsId } = row;
  return {
    columns: [speakerId, principalId, stance, scope, scopeWords, level, saidOn, note, repeatsId],
    figure: figureOf(row),
    relays: row.relays.map(({ sourceId, words }) => ({ sourceId, words })),
    passages: row.passages.map(({ passageId }) => passageId),
  };
}

/**
 * What the columns about an opening become with the level. The digest does not cover the level: whoever
 * opens it becomes an author here, so that another editor has to accept.
 */
async function opened(
  tx: Transaction,
  row: OpenedAttribution,
  level: Level,
  person: Actor,
  at: Date,
): Promise<{ openedFrom: Level | null; openedAt: Date | null }> {
  if (letsMoreOut(row.level, level)) {
    await tx.attributionAuthor.createMany({
      data: [{ attributionId: row.id, personId: person.id }],
      skipDuplicates: true,
    });
  }
  const decisions = row.signOffs.map(({ decision, decidedAt }) => ({
    decision,
    at: decidedAt.getTime(),
  }));
  const before = { level: row.level, opening: openingOf(row), decisions };
  const opening = openingTo(level, at.getTime(), before);
  return { openedFrom: opening?.from ?? null, openedAt: opening ? at : null };
}
