import type { MovedByMerge } from '@/domain/merge/moved';

import type { Transaction } from '../database/client';

/**
 * Puts attributions under another claim with the numbers given, and with them what hangs on each:
 * marks of one origin, their threads and notices. A repeat whose other end stays behind is let go of.
 * @returns the ids of the attributions that repeat nothing any more
 */
export async function moveAttributions(
  tx: Transaction,
  claimId: string,
  moves: readonly { id: string; number: number }[],
  at: Date,
): Promise<string[]> {
  const ids = moves.map(({ id }) => id);
  const repeats = await tx.attribution.findMany({
    where: { OR: [{ id: { in: ids } }, { repeatsId: { in: ids } }], repeatsId: { not: null } },
    select: { id: true, repeatsId: true },
  });
  // The database lets a repeat pass on a row of its own claim alone, also between two moves.
  await tx.attribution.updateMany({
    where: { id: { in: repeats.map(({ id }) => id) } },
    data: { repeatsId: null },
  });
  for (const { id, number } of moves) {
    await tx.attribution.update({ where: { id }, data: { claimId, number } });
  }
  const stays = (id: string | null) => ids.includes(id ?? '');
  const torn = repeats.filter(({ id, repeatsId }) => stays(id) !== stays(repeatsId));
  for (const { id, repeatsId } of repeats.filter((repeat) => !torn.includes(repeat))) {
    await tx.attribution.update({ where: { id }, data: { repeatsId } });
  }
  const onMoved = { attributionId: { in: ids } };
  await tx.comment.updateMany({ where: onMoved, data: { claimId } });
  await tx.notification.updateMany({ where: onMoved, data: { claimId } });
  await moveMarks(tx, claimId, ids, at);
  return torn.map(({ id }) => id);
}

/** A mark of one origin between a row that moves and one that stays means nothing any more. */
async function moveMarks(
  tx: Transaction,
  claimId: string,
  ids: readonly string[],
  at: Date,
): Promise<void> {
  const among = { in: [...ids] };
  const both = { firstAttributionId: among, secondAttributionId: among };
  await tx.originMark.updateMany({ where: both, data: { claimId } });
  await tx.originMark.updateMany({
    where: {
      withdrawnAt: null,
      OR: [{ firstAttributionId: among }, { secondAttributionId: among }],
      NOT: both,
    },
    data: { withdrawnAt: at },
  });
}

/**
 * What of a claim beside its attributions follows it: the articles of ours that rely on it, open
 * corrections, responses sought, links. What the other claim has already stays behind.
 */
export async function moveWhatHangs(
  tx: Transaction,
  fromId: string,
  intoId: string,
): Promise<Omit<MovedByMerge, 'status' | 'attributions' | 'authors'>> {
  const there = await tx.claimUse.findMany({
    where: { claimId: intoId, detachedAt: null },
    select: { articleId: true },
  });
  const relied = there.map(({ articleId }) => articleId);
  const onFrom = { claimId: fromId };
  const uses = await tx.claimUse.findMany({
    where: { ...onFrom, detachedAt: null, articleId: { notIn: relied } },
  });
  const openThere = await tx.correction.findMany({
    where: { claimId: intoId, settledAt: null },
    select: { articleId: true },
  });
  const corrections = await tx.correction.findMany({
    where: {
      ...onFrom,
      settledAt: null,
      articleId: { notIn: openThere.map(({ articleId }) => articleId) },
    },
  });
  const requests = await tx.responseRequest.findMany({ where: onFrom });
  const moved = {
    uses: uses.map(({ id }) => id),
    corrections: corrections.map(({ id }) => id),
    requests: requests.map(({ id }) => id),
  };
  await hangOn(tx, intoId, moved);
  return { ...moved, links: await moveLinks(tx, fromId, intoId) };
}

/** Puts uses, corrections and requests under a claim. */
export async function hangOn(
  tx: Transaction,
  claimId: string,
  { uses, corrections, requests }: Pick<MovedByMerge, 'uses' | 'corrections' | 'requests'>,
): Promise<void> {
  await tx.claimUse.updateMany({ where: { id: { in: uses } }, data: { claimId } });
  await tx.correction.updateMany({ where: { id: { in: corrections } }, data: { claimId } });
  await tx.responseRequest.updateMany({ where: { id: { in: requests } }, data: { claimId } });
}

async function moveLinks(
  tx: Transaction,
  fromId: string,
  intoId: string,
): Promise<MovedByMerge['links']> {
  const links = await tx.claimLink.findMany({
    where: { withdrawnAt: null, OR: [{ fromId }, { toId: fromId }] },
    orderBy: { createdAt: 'asc' },
  });
  const moved: MovedByMerge['links'] = [];
  for (const link of links) {
    const ends = {
      fromId: link.fromId === fromId ? intoId : link.fromId,
      toId: link.toId === fromId ? intoId : link.toId,
    };
    const same = await tx.claimLink.findFirst({ where: { ...ends, kind: link.kind } });
    if (ends.fromId === ends.toId || same) continue;
    await tx.claimLink.update({ where: { id: link.id }, data: ends });
    moved.push({ id: link.id, fromId: link.fromId, toId: link.toId });
  }
  return moved;
}

/** Gives links their ends back, but where one like it was made there since. */
export async function restoreLinks(tx: Transaction, links: MovedByMerge['links']): Promise<void> {
  for (const { id, fromId, toId } of links) {
    const link = await tx.claimLink.findUniqueOrThrow({ where: { id } });
    const same = await tx.claimLink.findFirst({ where: { fromId, toId, kind: link.kind } });
    if (!same) await tx.claimLink.update({ where: { id }, data: { fromId, toId } });
  }
}
