'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { codeSchema } from '@/domain/person/account-schema';
import { config } from '@/server/config';
import { safeNextPath } from '@/server/person/next-path';
import { secondStepCookieName } from '@/server/person/second-step';
import { finishSignIn } from '@/server/person/sign-in';

const secretFields = ['code'];

export async function secondStepAction(_state: FormState, data: FormData): Promise<FormState> {
  const submission = parseWithZod(data, { schema: codeSchema });
  if (submission.status !== 'success') return unsaved(submission, secretFields);
  const kept = await cookies();
  const name = secondStepCookieName(config().publicUrl);
  const note = kept.get(name)?.value;
  const result = await finishSignIn(note, submission.value.code, await headers());
  if (!result.ok) return refused(submission, result, secretFields);
  kept.delete(name);
  redirect(safeNextPath(data.get('next')));
}
