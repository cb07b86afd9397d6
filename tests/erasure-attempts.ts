import { v4 as uuid } from 'uuid';

import { askErasure } from '@/server/erasure/ask-erasure';
import { confirmErasure, refuseErasure } from '@/server/erasure/decide-erasure';
import { eraseNote } from '@/server/erasure/erase-note';

import { done } from './factories/attributions';
import { makePerson } from './factories/people';
import { makeActorSource, makeUnnamed } from './factories/sources';
import type { Attempt } from './people-attempts';

async function request() {
  const maker = await makePerson();
  const { id } = await makeActorSource(maker, { name: `Somebody ${uuid()}` });
  const legalBasis = 'Art. 17 GDPR';
  return { submissionId: uuid(), kind: 'source' as const, targetId: id, legalBasis };
}

/** An erasure that another admin asked for. */
async function asked(): Promise<string> {
  return done(await askErasure(await makePerson('admin'), await request())).id;
}

/** The attempts at commands about erasures. */
export const erasureAttempts: Record<string, Attempt> = {
  askErasure: async (actor) => {
    const input = await request();
    return () => askErasure(actor, input);
  },
  confirmErasure: async (actor) => {
    const erasureId = await asked();
    return () => confirmErasure(actor, { erasureId });
  },
  refuseErasure: async (actor) => {
    const erasureId = await asked();
    return () => refuseErasure(actor, { erasureId });
  },
  eraseNote: async (actor) => {
    const maker = await makePerson();
    const { id } = await makeUnnamed(maker, {
      name: 'an insider',
      owner: 'ours',
      note: 'Told too much.',
    });
    return () => eraseNote(actor, { id, reason: 'For this test.' });
  },
};
