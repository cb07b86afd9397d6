import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { type ClaimUses, claimUses } from '@/domain/use/schema';
import { database } from '@/server/database/client';
import { attachClaims } from '@/server/use/attach-claims';

import { articleForm, makeArticle } from './articles';
import { makePerson } from './people';
import { decide, done, makeAttribution } from './attributions';

/** An article that we publish ourselves, made by the real command. @returns its id */
export async function makeOurArticle(
  actor: Actor,
  fields: Record<string, unknown> = {},
): Promise<string> {
  return (await makeArticle(actor, articleForm({ ours: 'yes', ...fields }))).id;
}

/** What a form would send to attach claims to an article of ours. */
export function attachedForm(articleId: string, claimIds: readonly string[]): ClaimUses {
  return claimUses.parse({
    submissionId: uuid(),
    article: { id: articleId },
    claims: claimIds.map((id) => ({ id })),
  });
}

interface ShakenUse {
  articleId: string;
  claimId: string;
  correctionId: string;
}

/**
 * An article of ours that relies on a claim which is then denied by a participant: reported first,
 * disputed once the editor accepts the denial, and so a correction is open.
 */
export async function makeShakenUse(
  reporter: Actor,
  editor: Actor,
  { claim = 'The bridge opens in May.', title }: { claim?: string; title?: string } = {},
): Promise<ShakenUse> {
  const { article, claimId, denialId } = await makeThreatenedUse(reporter, editor, {
    claim,
    title,
  });
  done(await decide(editor, denialId));
  const correction = await database.correction.findFirstOrThrow({ where: { claimId } });
  return { articleId: article, claimId, correctionId: correction.id };
}

/** The same before the denial is accepted. */
export async function makeThreatenedUse(
  reporter: Actor,
  editor: Actor,
  {
    claim = 'The bridge opens in May.',
    title,
  }: { claim?: string; title?: string | undefined } = {},
): Promise<{ article: string; claimId: string; claimReference: string; denialId: string }> {
  // Nobody signs off own work, whoever the reporter is.
  const author = await makePerson();
  const read = await makeArticle(author);
  const builder = { text: `The builder ${uuid().slice(0, 8)}`, kind: 'organization' };
  const says = await makeAttribution(author, read.id, {
    claim: { text: claim, participants: [{ source: builder, ownAct: 'true' }] },
  });
  done(await decide(editor, says.id));
  const article = await makeOurArticle(reporter, title === undefined ? {} : { title });
  done(await attachClaims(reporter, attachedForm(article, [says.claimId])));
  const denial = await makeAttribution(author, read.id, {
    claim: { id: says.claimId },
    attribution: { speaker: builder, stance: 'denies' },
  });
  return {
    article,
    claimId: says.claimId,
    claimReference: says.reference.split('/')[0] ?? '',
    denialId: denial.id,
  };
}
