import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { undoClaimMerge } from '@/server/claim/undo-claim-merge';
import { database } from '@/server/database/client';
import { withdrawIdentification } from '@/server/origin/identify-source';
import { confirmDifferentPeople } from '@/server/origin/mark-different-people';
import { withdrawOriginMark } from '@/server/origin/withdraw-mark';
import { undoSourceMerge } from '@/server/source/merge-sources';

import { makeArticle } from './factories/articles';
import { done, makeAttribution } from './factories/attributions';
import { identify, joinClaims, joinSources, markDifferent, markSame } from './factories/merges';
import { makePerson } from './factories/people';
import { makeActorSource, makeUnnamed } from './factories/sources';
import type { Attempt } from './people-attempts';

const reason = 'For this test.';

/** Merging, marking and naming; everything before it is another editor's. */
export const mergeAttempts: Record<string, Attempt> = {
  mergeSources: async (actor) => {
    const [one, other] = [await person(), await person()];
    return () => joinSources(actor, one, other);
  },
  undoSourceMerge: async (actor) => {
    const editor = await makePerson('editor');
    const [one, other] = [await person(), await person()];
    done(await joinSources(editor, one, other));
    const { id } = await database.sourceMerge.findFirstOrThrow({ where: { fromId: one } });
    return () => undoSourceMerge(actor, { id, reason });
  },
  mergeClaims: async (actor) => {
    const [one, other] = [await rows(), await rows()];
    return () => joinClaims(actor, one.claimId, other.claimId);
  },
  undoClaimMerge: async (actor) => {
    const [one, other] = [await rows(), await rows()];
    done(await joinClaims(await makePerson('editor'), one.claimId, other.claimId));
    const { id } = await database.claimMerge.findFirstOrThrow({ where: { fromId: one.claimId } });
    return () => undoClaimMerge(actor, { id, reason });
  },
  markSameOrigin: async (actor) => {
    const { claimId, ids } = await rows();
    return () => markSame(actor, claimId, ids[0], ids[1]);
  },
  markDifferentPeople: async (actor) => {
    const { claimId, sources } = await rows();
    return () => markDifferent(actor, claimId, sources[0], sources[1]);
  },
  confirmDifferentPeople: async (actor) => {
    const { claimId, id } = await differentPeople(await makePerson('editor'));
    return () => confirmDifferentPeople(actor, { id, claimId });
  },
  'withdrawOriginMark: same origin': async (actor) => {
    const { claimId, ids } = await rows();
    done(await markSame(await makePerson('editor'), claimId, ids[0], ids[1]));
    const { id } = await database.originMark.findFirstOrThrow({ where: { claimId } });
    return () => withdrawOriginMark(actor, { id, reason });
  },
  'withdrawOriginMark: different people': async (actor) => {
    const { id } = await differentPeople(await makePerson('editor'));
    return () => withdrawOriginMark(actor, { id, reason });
  },
  identifySource: async (actor) => {
    const { sources } = await rows();
    const named = await person();
    return () => identify(actor, sources[0], named);
  },
  withdrawIdentification: async (actor) => {
    const { sources } = await rows();
    const named = await person();
    done(await identify(await makePerson('editor'), sources[0], named));
    const { id } = await database.sourceIdentification.findFirstOrThrow({
      where: { namedId: named },
    });
    return () => withdrawIdentification(actor, { id, reason });
  },
};

async function person(): Promise<string> {
  const reporter = await makePerson('journalist');
  return (await makeActorSource(reporter, { name: `Somebody ${uuid()}` })).id;
}

/** A claim on which two unnamed sources of others speak. */
async function rows() {
  const reporter = await makePerson('journalist');
  const { id: articleId } = await makeArticle(reporter);
  const { id: first } = await makeUnnamed(reporter, { name: 'an official' });
  const { id: second } = await makeUnnamed(reporter, { name: 'a diplomat' });
  const one = await makeAttribution(reporter, articleId, {
    claim: { text: 'The bridge opens.' },
    attribution: { speaker: { id: first } },
  });
  const other = await makeAttribution(reporter, articleId, {
    claim: { id: one.claimId },
    attribution: { speaker: { id: second } },
  });
  const ids: [string, string] = [one.id, other.id];
  const sources: [string, string] = [first, second];
  return { claimId: one.claimId, ids, sources };
}

async function differentPeople(editor: Actor): Promise<{ id: string; claimId: string }> {
  const { claimId, sources } = await rows();
  done(await markDifferent(editor, claimId, sources[0], sources[1]));
  const { id } = await database.originMark.findFirstOrThrow({
    where: { firstSourceId: sources[0] },
  });
  return { id, claimId };
}
