import { v4 as uuid } from 'uuid';

import { roleOfDenial } from '@/domain/claim/denial-role-schema';
import type { Actor } from '@/domain/person/role';
import { soughtResponse } from '@/domain/response/schema';
import { markOurs } from '@/server/article/mark-ours';
import { settleCorrection } from '@/server/correction/settle-correction';
import { database } from '@/server/database/client';
import { seekResponse } from '@/server/response/seek-response';
import { withdrawResponseRequest } from '@/server/response/withdraw-request';
import { addRoleFromDenial } from '@/server/source/role-from-denial';
import { attachClaims } from '@/server/use/attach-claims';
import { detachClaim } from '@/server/use/detach-claim';

import { makeArticle } from './factories/articles';
import { decide, done, makeAttribution } from './factories/attributions';
import { makePerson } from './factories/people';
import { attachedForm, makeOurArticle, makeShakenUse } from './factories/uses';
import type { Attempt } from './people-attempts';

const reason = 'For this test.';

async function claimOf(by: Actor): Promise<string> {
  const { id } = await makeArticle(by);
  return (await makeAttribution(by, id, { claim: { text: 'The bridge opens.' } })).claimId;
}

async function request(by: Actor): Promise<string> {
  const claimId = await claimOf(by);
  done(await seekResponse(by, requestForm(claimId)));
  return (await database.responseRequest.findFirstOrThrow({ where: { claimId } })).id;
}

function requestForm(claimId: string) {
  return soughtResponse.parse({
    submissionId: uuid(),
    claimId,
    source: { text: `The builder ${uuid()}` },
    how: 'by telephone',
  });
}

/** Articles of ours, what they rely on, corrections, responses sought. */
export const printAttempts: Record<string, Attempt> = {
  markOurs: async (actor) => {
    const { id } = await makeArticle(actor);
    return () => markOurs(actor, { articleId: id, ours: true });
  },
  attachClaims: async (actor) => {
    const form = attachedForm(await makeOurArticle(actor), [await claimOf(actor)]);
    return () => attachClaims(actor, form);
  },
  detachClaim: async (actor) => {
    const claimId = await claimOf(actor);
    done(await attachClaims(actor, attachedForm(await makeOurArticle(actor), [claimId])));
    const use = await database.claimUse.findFirstOrThrow({ where: { claimId } });
    return () => detachClaim(actor, { id: use.id, reason });
  },
  settleCorrection: async (actor) => {
    const { correctionId } = await makeShakenUse(actor, await makePerson('editor'));
    const note = 'It says so now.';
    return () => settleCorrection(actor, { correctionId, outcome: 'corrected', note });
  },
  seekResponse: async (actor) => {
    const form = requestForm(await claimOf(actor));
    return () => seekResponse(actor, form);
  },
  'withdrawResponseRequest: own': async (actor) => {
    const id = await request(actor);
    return () => withdrawResponseRequest(actor, { id, reason });
  },
  "withdrawResponseRequest: another's": async (actor) => {
    const id = await request(await makePerson('editor'));
    return () => withdrawResponseRequest(actor, { id, reason });
  },
  addRoleFromDenial: async (actor) => {
    const minister = { text: `The minister ${uuid()}`, kind: 'person' };
    const office = { text: `The ministry ${uuid()}`, kind: 'organization' };
    const article = await makeArticle(actor);
    const claim = {
      text: 'The bridge opens.',
      participants: [{ source: minister, ownAct: 'true' }],
    };
    const denial = { speaker: office, stance: 'denies' };
    const row = await makeAttribution(actor, article.id, { claim, attribution: denial });
    done(await decide(await makePerson('editor'), row.id));
    const { sourceId } = await database.claimParticipant.findFirstOrThrow({
      where: { claimId: row.claimId },
    });
    const role = `heads:${sourceId}:${row.speakerId}`;
    const form = roleOfDenial.parse({ attributionId: row.id, role });
    return () => addRoleFromDenial(actor, form);
  },
};
