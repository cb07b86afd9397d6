import { redirect } from 'next/navigation';

import { noticeChoice } from '@/domain/notification/choices';
import { answering } from '@/server/http/answering';
import { markRead } from '@/server/notification/commands';
import { noticeOf } from '@/server/notification/queries';
import { requireActor } from '@/server/person/session';

/** Opens what a notice is about and marks it as read; mails lead here too. */
async function answer(
  _request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<never> {
  const actor = await requireActor();
  const asked = noticeChoice.safeParse(await params);
  const notice = asked.success ? await noticeOf(actor, asked.data.id) : null;
  if (notice) await markRead(actor, { id: notice.id });
  redirect(notice?.href ?? '/notices');
}

export const GET = answering(answer);
