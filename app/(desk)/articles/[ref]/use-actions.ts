'use server';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import type { Refusal } from '@/domain/result';
import { claimUses, oursMark } from '@/domain/use/schema';
import { markOurs } from '@/server/article/mark-ours';
import { articleAddress } from '@/server/article/queries';
import { attachClaims } from '@/server/use/attach-claims';
import { detachClaim } from '@/server/use/detach-claim';

import { runChoice } from '../../run-choice';
import { runForm } from '../../run-form';

/** `address`: the article's page, which the page itself bound. */
export async function markOursAction(
  address: string,
  _: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  const back = /^\/articles\/A-\d+$/.test(address) ? address : '/articles';
  return runChoice(data, oursMark, markOurs, back);
}

export async function attachClaimsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, claimUses, attachClaims, ({ articleId }) => articleAddress(articleId));
}

export async function detachClaimAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, detachClaim, ({ articleId }) => articleAddress(articleId));
}
