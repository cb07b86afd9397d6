'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { setUpFormSchema } from '@/domain/person/account-schema';
import { clientAddress } from '@/server/http/client-address';
import { acceptSetUp } from '@/server/person/accept-link';
import { home } from '@/server/person/next-path';
import { openSession } from '@/server/person/sign-in';

const secretFields = ['password', 'token'];

export async function setUpAction(_state: FormState, data: FormData): Promise<FormState> {
  const submission = parseWithZod(data, { schema: setUpFormSchema });
  if (submission.status !== 'success') return unsaved(submission, secretFields);
  const { token, ...input } = submission.value;
  const sent = await headers();
  const result = await acceptSetUp(token, input, clientAddress(sent));
  if (!result.ok) return refused(submission, result, secretFields);
  await openSession(result.actor.id, sent);
  redirect(home);
}
