import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';

import type { Transaction } from '../database/client';

/**
 * Makes a thing once for one submission id: a double click or a resend waits for the first one and
 * gets its result. `result` must be plain JSON.
 * @param submissionId UUID that the form carried
 */
export async function once<T extends object>(
  tx: Transaction,
  actor: Actor,
  submissionId: string,
  make: () => Promise<Result<T>>,
): Promise<Result<T>> {
  const claimed = await tx.submission.createMany({
    data: [{ id: submissionId, personId: actor.id, result: {} }],
    skipDuplicates: true,
  });
  if (claimed.count === 0) {
    const earlier = await tx.submission.findUniqueOrThrow({ where: { id: submissionId } });
    return earlier.personId === actor.id
      ? (earlier.result as unknown as { ok: true } & T)
      : refuse(
          'invalid',
          'This form belongs to another person. Reload the page and send it again.',
        );
  }
  const result = await make();
  if (result.ok) {
    await tx.submission.update({ where: { id: submissionId }, data: { result: result as object } });
  }
  return result;
}
