'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';
import { z } from 'zod';

import type { CodesState } from '@/components/person/codes-state';
import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { changePasswordSchema, endSessionSchema } from '@/domain/person/account-schema';
import { proofFieldNames } from '@/domain/person/proof';
import type { Actor } from '@/domain/person/role';
import type { Refusal } from '@/domain/result';
import { changePassword, endOtherSessions, endSession } from '@/server/person/account-commands';
import { prove } from '@/server/person/prove';
import { makeRecoveryCodes, removeSecondFactor } from '@/server/person/second-factor';
import { sendersSession } from '@/server/person/session';

import { heldForm } from '../held-form';
import { runChoice } from '../run-choice';

const secretFields = ['currentPassword', 'newPassword'];

export async function changePasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender, secretFields);
  const { actor, id } = sender.session;
  const submission = parseWithZod(data, { schema: changePasswordSchema });
  if (submission.status !== 'success') return unsaved(submission, secretFields);
  const result = await changePassword(actor, submission.value, id);
  if (!result.ok) return refused(submission, result, secretFields);
  redirect('/account?done=password');
}

export async function endSessionAction(
  _state: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  return runChoice(data, endSessionSchema, endSession, '/account?done=session', {
    sensitive: true,
  });
}

export async function endOtherSessionsAction(
  _state: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { id } = sender.session;
  const endOthers = (actor: Actor) => endOtherSessions(actor, id);
  return runChoice(data, z.object({}), endOthers, '/account?done=sessions', { sensitive: true });
}

export async function makeRecoveryCodesAction(
  _state: CodesState,
  data: FormData,
): Promise<CodesState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { session } = sender;
  const submission = parseWithZod(data, { schema: z.object({}) });
  const proved = await prove(session, data);
  if (!proved.ok) return refused(submission, proved, proofFieldNames);
  const result = await makeRecoveryCodes(session.actor);
  if (!result.ok) return refused(submission, result, proofFieldNames);
  const { recoveryCodes } = result;
  return { lastResult: submission.reply({ resetForm: true }), recoveryCodes };
}

export async function removeSecondFactorAction(
  _state: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  return runChoice(data, z.object({}), removeSecondFactor, '/account?done=second-factor', {
    sensitive: true,
  });
}
