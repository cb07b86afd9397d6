'use server';

import { redirect } from 'next/navigation';
import { refresh } from 'next/cache';

import { repeatsToLog } from '@/domain/reprint/schema';
import { refuse, type Refusal } from '@/domain/result';
import { articleAddress } from '@/server/article/queries';
import { sendersSession } from '@/server/person/session';
import { logRepeats } from '@/server/reprint/log-repeats';

/** Logs the ticked attributions as repeats in the article that the form stands in. */
export async function logRepeatsAction(_: Refusal | null, data: FormData): Promise<Refusal | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const input = repeatsToLog.safeParse({
    submissionId: data.get('submissionId'),
    articleVersionId: data.get('articleVersionId'),
    attributionIds: data.getAll('attributionIds'),
  });
  if (!input.success) {
    return refuse('invalid', input.error.issues[0]?.message ?? 'Reload the page and try again.');
  }
  const done = await logRepeats(actor, input.data);
  if (!done.ok) return done;
  refresh();
  redirect(`${await articleAddress(done.articleId)}?repeats=${done.logged.length}`);
}
