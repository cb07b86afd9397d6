import { v7 as uuid } from 'uuid';

import { mustBeAllowed } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { refuse, type Result } from '@/domain/result';
import { mostViews, type NewView } from '@/domain/view/schema';

import { authorize, orStop, runCommand } from '../command';
import { once } from '../submission/once';

/**
 * Keeps a view of the list of claims under a name, in the place of one's own of that name. Needs *keep
 * a view of the list*. Views are a person's own tools and have no history.
 */
export function saveView(
  actor: Actor,
  { submissionId, name, query, shared }: NewView,
): Promise<Result<{ query: string }>> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'keep a view of the list');
    return once(tx, person, submissionId, async () => {
      await tx.savedView.deleteMany({ where: { personId: person.id, name } });
      if ((await tx.savedView.count({ where: { personId: person.id } })) >= mostViews) {
        return refuse('invalid', `You keep ${mostViews} views. Remove one first.`, {
          name: ['Remove another view first.'],
        });
      }
      await tx.savedView.create({
        data: { id: uuid(), personId: person.id, name, query, shared, createdAt: new Date() },
      });
      return { ok: true, query };
    });
  });
}

/** Removes one's own view, or as an editor one that another shares. */
export function removeView(actor: Actor, { id }: { id: string }): Promise<Result> {
  return runCommand(async (tx) => {
    const person = await authorize(tx, actor, 'keep a view of the list');
    const view = await tx.savedView.findUnique({ where: { id } });
    if (!view || (view.personId !== person.id && !view.shared)) {
      return refuse('not_found', 'This view is not there any more.');
    }
    if (view.personId !== person.id) orStop(mustBeAllowed(person, "remove others' shared views"));
    await tx.savedView.deleteMany({ where: { id } });
    return { ok: true };
  });
}
