'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { signInSchema } from '@/domain/person/account-schema';
import { config } from '@/server/config';
import { safeNextPath } from '@/server/person/next-path';
import { secondStepCookieName, secondStepSeconds } from '@/server/person/second-step';
import { signIn } from '@/server/person/sign-in';

const secretFields = ['password'];

export async function signInAction(_state: FormState, data: FormData): Promise<FormState> {
  const submission = parseWithZod(data, { schema: signInSchema });
  if (submission.status !== 'success') return unsaved(submission, secretFields);
  const result = await signIn(submission.value, await headers());
  if (!result.ok) return refused(submission, result, secretFields);
  const next = safeNextPath(data.get('next'));
  if (result.secondStep === null) redirect(next);
  const { publicUrl } = config();
  (await cookies()).set(secondStepCookieName(publicUrl), result.secondStep, {
    httpOnly: true,
    sameSite: 'lax',
    secure: publicUrl.startsWith('https://'),
    path: '/',
    maxAge: secondStepSeconds,
  });
  redirect(`/sign-in/code?next=${encodeURIComponent(next)}`);
}
