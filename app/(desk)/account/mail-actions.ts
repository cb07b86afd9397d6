'use server';

import { redirect } from 'next/navigation';

import { mailChoices } from '@/domain/notification/choices';
import { refuse, type Refusal } from '@/domain/result';
import { chooseMail } from '@/server/notification/commands';
import { sendersSession } from '@/server/person/session';

export async function chooseMailAction(_: Refusal | null, data: FormData): Promise<Refusal | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const chosen = mailChoices.safeParse({ mail: data.getAll('mail') });
  if (!chosen.success) return refuse('invalid', 'Reload the page and try again.');
  const result = await chooseMail(actor, chosen.data);
  if (!result.ok) return result;
  redirect('/account?done=mail');
}
