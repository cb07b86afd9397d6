'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { signInSchema } from '@/domain/person/account-schema';
import { safeNextPath } from '@/server/person/next-path';
import { signIn } from '@/server/person/sign-in';

const secretFields = ['password'];

export async function signInAction(_state: FormState, data: FormData): Promise<FormState> {
  const submission = parseWithZod(data, { schema: signInSchema });
  if (submission.status !== 'success') return unsaved(submission, secretFields);
  const result = await signIn(submission.value, await headers());
  if (!result.ok) return refused(submission, result, secretFields);
  redirect(safeNextPath(data.get('next')));
}
