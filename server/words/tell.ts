import { maySeeOffTheRecord } from '@/domain/permission/permissions';

import { isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import type { Transaction } from '../database/client';
import { notify } from '../notification/notify';

/**
 * Tells whoever wrote one of these attributions, signed it off or is to decide on it that the article
 * was changed under its words: once a person, by the first of them that may be named in a mail. Of what
 * is off the record hear its author and those editors alone.
 */
export async function tellOfMissedWords(
  tx: Transaction,
  attributionIds: readonly string[],
  actorId: string,
  at: Date,
): Promise<void> {
  const rows = await tx.attribution.findMany({
    where: {
      id: { in: [...attributionIds] },
      withdrawnAt: null,
      review: { not: 'rejected' },
      claim: { withdrawnAt: null },
    },
    orderBy: [{ claim: { number: 'asc' } }, { number: 'asc' }],
    select: {
      id: true,
      claimId: true,
      assignedToId: true,
      ...visibilitySelect,
      authors: { select: { personId: true } },
      signOffs: {
        ...visibilitySelect.signOffs,
        select: { ...visibilitySelect.signOffs.select, decidedById: true },
      },
    },
  });
  const told = new Set<string>();
  for (const open of [true, false]) {
    for (const row of rows.filter((one) => isRowOffTheRecord(one) !== open)) {
      const ids = [
        row.loggedById,
        ...row.authors.map(({ personId }) => personId),
        ...row.signOffs.map(({ decidedById }) => decidedById),
        ...(row.assignedToId ? [row.assignedToId] : []),
      ];
      const people = await tx.person.findMany({
        where: { id: { in: ids.filter((id) => !told.has(id)) } },
        select: { id: true, role: true },
      });
      const personIds = people
        .filter((person) => open || maySeeOffTheRecord(person, row.loggedById))
        .map(({ id }) => id);
      for (const id of personIds) told.add(id);
      await notify(tx, {
        kind: 'article_changed',
        personIds,
        actorId,
        at,
        claimId: row.claimId,
        attributionId: row.id,
      });
    }
  }
}
