import { v7 as uuid } from 'uuid';

import type { Refetch } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import { refuse, type Result } from '@/domain/result';

import { lockVersions } from '../article/lock-queries';
import { openArticle } from '../article/record';
import { authorize, orStop, runCommand } from '../command';
import { spendIntakes } from '../intake/limits';
import { announceIntake } from '../live/queries';
import { once } from '../submission/once';

/**
 * Has an article fetched again from its address by a job (`runRefetch`). Needs *capture an article
 * again*. Whoever asks while it is being fetched waits for that one. Refuses (`invalid`) an article
 * without an address, and more than an hour's share (`too_many_tries`).
 */
export function beginRefetch(
  actor: Actor,
  { articleId, submissionId }: Refetch,
): Promise<Result<{ reference: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'capture an article again');
    return once(tx, person, submissionId, async () => {
      await lockVersions(tx, articleId, 'add');
      const article = await openArticle(tx, articleId);
      if (article.url === null) {
        return refuse('invalid', 'This article has no address. Paste its text.');
      }
      const begun = { ok: true, reference: reference('article', article.number) } as const;
      const underWay = await tx.refetch.findFirst({
        where: { articleId, state: { in: ['waiting', 'fetching'] } },
        select: { id: true },
      });
      if (underWay) return begun;
      orStop(await spendIntakes(person.id, 1));
      const at = new Date();
      await tx.refetch.create({
        data: {
          id: uuid(),
          articleId,
          personId: person.id,
          state: 'waiting',
          createdAt: at,
          changedAt: at,
        },
      });
      await announceIntake(tx, person.id);
      return begun;
    });
  });
}
