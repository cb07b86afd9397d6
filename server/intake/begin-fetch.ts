import { v7 as uuid } from 'uuid';

import { readAddresses } from '@/domain/intake/addresses';
import type { NewFetch } from '@/domain/intake/schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';

import { sameArticle } from '../article/same-article';
import { authorize, orStop, runCommand } from '../command';
import { config } from '../config';
import { announceIntake } from '../live/queries';
import { once } from '../submission/once';
import { spendIntakes } from './limits';

/** Where to go on: to the article that is here already, to the one intake, or to the list. */
export interface Begun {
  article: string | null;
  intakeId: string | null;
}

/**
 * Has the articles at these addresses fetched by a job. Needs *add an article*. Refuses what cannot be
 * fetched (`invalid`, at `addresses`) and more than an hour's share (`too_many_tries`). An article that
 * the desk has under its address already is not fetched.
 */
export function beginFetch(
  actor: Actor,
  { submissionId, addresses: typed }: NewFetch,
): Promise<Result<Begun>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'add an article');
    return once(tx, person, submissionId, async () => {
      const { addresses } = orStop(readAddresses(typed, config().fetchAllowedHosts));
      const at = new Date();
      const batchId = addresses.length > 1 ? uuid() : null;
      let begun: Begun = { article: null, intakeId: null };
      const rows = [];
      for (const [position, { address, canonical }] of addresses.entries()) {
        const same = await sameArticle(tx, { canonicalUrl: canonical, digest: null });
        if (same && addresses.length === 1)
          return { ok: true, article: same.reference, intakeId: null };
        const id = uuid();
        if (addresses.length === 1) begun = { article: null, intakeId: id };
        rows.push({
          id,
          personId: person.id,
          batchId,
          position,
          kind: 'published' as const,
          way: 'fetched' as const,
          state: same ? ('here' as const) : ('waiting' as const),
          articleId: same?.id ?? null,
          address,
          createdAt: at,
          changedAt: at,
        });
      }
      const waiting = rows.filter(({ state }) => state === 'waiting').length;
      if (waiting > 0) orStop(await spendIntakes(person.id, waiting));
      await tx.intake.createMany({ data: rows });
      await announceIntake(tx, person.id);
      return { ok: true, ...begun };
    });
  });
}
