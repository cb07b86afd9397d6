import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { newView } from '@/domain/view/schema';
import { database } from '@/server/database/client';
import { removeView, saveView } from '@/server/view/commands';

import { done } from './factories/attributions';
import { makePerson } from './factories/people';
import type { Attempt } from './people-attempts';

/** A shared view of the disputed claims. */
export async function makeView(by: Actor, fields: object = {}): Promise<string> {
  const form = { submissionId: uuid(), name: 'Disputed', query: 'status=disputed', shared: 'true' };
  done(await saveView(by, newView.parse({ ...form, ...fields })));
  const view = await database.savedView.findFirstOrThrow({
    where: { personId: by.id },
    orderBy: { id: 'desc' },
  });
  return view.id;
}

const removing =
  (owner: (actor: Actor) => Promise<Actor> | Actor): Attempt =>
  async (actor) => {
    const id = await makeView(await owner(actor));
    return () => removeView(actor, { id });
  };

/** The attempts at commands about kept views. */
export const viewAttempts: Record<string, Attempt> = {
  saveView: async (actor) => () =>
    saveView(actor, newView.parse({ submissionId: uuid(), name: 'All', query: '' })),
  'removeView: own': removing((actor) => actor),
  "removeView: another's": removing(() => makePerson('editor')),
};
