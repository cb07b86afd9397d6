'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { changePasswordSchema, endSessionSchema } from '@/domain/person/account-schema';
import type { Refusal } from '@/domain/result';
import { changePassword, endOtherSessions, endSession } from '@/server/person/account-commands';
import { requireSession } from '@/server/person/session';

import { runChoice } from '../run-choice';

const secretFields = ['currentPassword', 'newPassword'];

export async function changePasswordAction(_state: FormState, data: FormData): Promise<FormState> {
  const { actor, id } = await requireSession();
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
  return runChoice(data, endSessionSchema, endSession, '/account?done=session');
}

export async function endOtherSessionsAction(): Promise<Refusal | null> {
  const { actor, id } = await requireSession();
  const result = await endOtherSessions(actor, id);
  if (!result.ok) return result;
  redirect('/account?done=sessions');
}
