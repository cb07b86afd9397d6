'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { newArticle } from '@/domain/article/schema';
import type { ArticleFormState } from '@/components/article/article-form';
import { refused, unsaved } from '@/components/ui/form-state';
import { addArticle } from '@/server/article/add-article';
import { articleLike } from '@/server/article/same-article';
import { sendersSession } from '@/server/person/session';

import { heldForm } from '../../held-form';

/** Adds what the form says, then leads to its page; or says which article is here already. */
export async function addArticleAction(
  _: ArticleFormState,
  data: FormData,
): Promise<ArticleFormState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { actor } = sender.session;
  const submission = parseWithZod(data, { schema: newArticle });
  if (submission.status !== 'success') return unsaved(submission);
  const added = await addArticle(actor, submission.value);
  if (added.ok) {
    redirect(data.get('next') === 'list' ? '/articles/intake' : `/articles/${added.reference}`);
  }
  const existing = added.reason === 'already_exists' ? await articleLike(submission.value) : null;
  return { ...refused(submission, added), ...(existing ? { existing } : {}) };
}
