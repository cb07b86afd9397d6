'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { revalidatePath } from 'next/cache';

import { articleWithReason, type ArticleWithReason } from '@/domain/article/schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { type FormState, refused, unsaved, unsent } from '@/components/ui/form-state';
import { restoreArticle, withdrawArticle } from '@/server/article/commands';
import { requireActor } from '@/server/person/session';

export async function withdrawArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return withReason(data, withdrawArticle);
}

export async function restoreArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return withReason(data, restoreArticle);
}

async function withReason(
  data: FormData,
  command: (actor: Actor, input: ArticleWithReason) => Promise<Result>,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: articleWithReason });
  if (submission.status !== 'success') return unsaved(submission);
  const done = await command(actor, submission.value);
  if (!done.ok) return refused(submission, done);
  revalidatePath('/articles', 'layout');
  return unsent;
}
