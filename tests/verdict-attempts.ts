import { database } from '@/server/database/client';
import { confirmVerdict } from '@/server/verdict/confirm-verdict';
import { giveVerdict } from '@/server/verdict/give-verdict';
import { withdrawVerdict } from '@/server/verdict/withdraw-verdict';

import { makeArticle } from './factories/articles';
import { decide, done, makeAttribution } from './factories/attributions';
import { makePerson } from './factories/people';
import { judge, verdictForm } from './factories/verdicts';
import type { Attempt } from './people-attempts';

/** Giving, confirming and withdrawing verdicts; everything before it is another editor's. */
export const verdictAttempts: Record<string, Attempt> = {
  giveVerdict: async (actor) => {
    const form = await verdictForm(await acceptedClaim());
    return () => giveVerdict(actor, form);
  },
  confirmVerdict: async (actor) => {
    const verdictId = await verdict('false');
    return () => confirmVerdict(actor, { verdictId });
  },
  withdrawVerdict: async (actor) => {
    const id = await verdict('true');
    return () => withdrawVerdict(actor, { id, reason: 'For this test.' });
  },
};

async function acceptedClaim(): Promise<string> {
  const reporter = await makePerson('journalist');
  const { id: articleId } = await makeArticle(reporter);
  const row = await makeAttribution(reporter, articleId, { claim: { text: 'The bridge opens.' } });
  done(await decide(await makePerson('editor'), row.id));
  return row.claimId;
}

async function verdict(value: string): Promise<string> {
  const claimId = await acceptedClaim();
  done(await judge(await makePerson('editor'), claimId, { value }));
  return (await database.verdict.findFirstOrThrow({ where: { claimId } })).id;
}
