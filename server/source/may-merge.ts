import { checkSourceMerge } from '@/domain/merge/source-rule';
import type { Result } from '@/domain/result';

import type { Database, Transaction } from '../database/client';
import type { WholeSource } from './load';
import { familyOf } from './stand-ins';

/** {@link checkSourceMerge} with what the database knows of the two. */
export async function mayMerge(
  db: Database | Transaction,
  from: WholeSource,
  into: WholeSource,
): Promise<Result> {
  const [some, others] = [await familyOf(db, from.id), await familyOf(db, into.id)];
  const apart = await db.originMark.findFirst({
    where: {
      kind: 'different_people',
      withdrawnAt: null,
      OR: [
        { firstSourceId: { in: some }, secondSourceId: { in: others } },
        { firstSourceId: { in: others }, secondSourceId: { in: some } },
      ],
    },
    select: { id: true },
  });
  return checkSourceMerge(asMergeable(from), asMergeable(into), apart !== null);
}

function asMergeable({ id, kind, owner, name, withdrawnAt }: WholeSource) {
  return { id, kind, owner, name, withdrawn: withdrawnAt !== null };
}
