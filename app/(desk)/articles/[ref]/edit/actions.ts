'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { changedArticle } from '@/domain/article/schema';
import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { editArticle } from '@/server/article/commands';
import { requireActor } from '@/server/person/session';

/** Saves what the form says of an article, then leads back to its page. */
export async function editArticleAction(_: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: changedArticle });
  if (submission.status !== 'success') return unsaved(submission);
  const saved = await editArticle(actor, submission.value);
  if (saved.ok) redirect(`/articles/${saved.reference}`);
  return refused(submission, saved);
}
