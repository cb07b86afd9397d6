'use server';

import { noticeChoice } from '@/domain/notification/choices';
import type { Refusal } from '@/domain/result';
import { markAllRead, markRead } from '@/server/notification/commands';
import { redirect } from 'next/navigation';
import { requireActor } from '@/server/person/session';

import { runChoice } from '../run-choice';

export async function markReadAction(_: Refusal | null, data: FormData): Promise<Refusal | null> {
  return runChoice(data, noticeChoice, markRead, '/notices');
}

export async function markAllReadAction(): Promise<Refusal | null> {
  const result = await markAllRead(await requireActor());
  if (!result.ok) return result;
  redirect('/notices');
}
