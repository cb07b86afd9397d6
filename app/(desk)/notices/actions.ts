'use server';

import { noticeChoice } from '@/domain/notification/choices';
import type { Refusal } from '@/domain/result';
import { markAllRead, markRead } from '@/server/notification/commands';
import { redirect } from 'next/navigation';
import { sendersSession } from '@/server/person/session';

import { runChoice } from '../run-choice';

export async function markReadAction(_: Refusal | null, data: FormData): Promise<Refusal | null> {
  return runChoice(data, noticeChoice, markRead, '/notices');
}

export async function markAllReadAction(
  _: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const result = await markAllRead(sender.session.actor);
  if (!result.ok) return result;
  redirect('/notices');
}
