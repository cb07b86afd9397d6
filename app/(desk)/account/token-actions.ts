'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { refresh } from 'next/cache';

import type { TokenState } from '@/components/person/token-form';
import { refused, unsaved } from '@/components/ui/form-state';
import { newApiToken, revokedToken } from '@/domain/person/api-token';
import { proofFieldNames } from '@/domain/person/proof';
import type { Refusal } from '@/domain/result';
import { createApiToken, revokeApiToken } from '@/server/api/token-commands';
import { prove } from '@/server/person/prove';
import { sendersSession } from '@/server/person/session';

import { heldForm } from '../held-form';
import { runChoice } from '../run-choice';

export async function createTokenAction(_state: TokenState, data: FormData): Promise<TokenState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { session } = sender;
  const submission = parseWithZod(data, { schema: newApiToken });
  if (submission.status !== 'success') return unsaved(submission, proofFieldNames);
  const proved = await prove(session, data);
  if (!proved.ok) return refused(submission, proved, proofFieldNames);
  const made = await createApiToken(session.actor, submission.value);
  if (!made.ok) return refused(submission, made, proofFieldNames);
  refresh();
  return { lastResult: submission.reply({ resetForm: true }), token: made.token };
}

export async function revokeTokenAction(
  _state: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  return runChoice(data, revokedToken, revokeApiToken, '/account?done=token');
}
