'use server';

import type { FormState } from '@/components/ui/form-state';
import { articleWithReason } from '@/domain/article/schema';
import { restoreArticle, withdrawArticle } from '@/server/article/commands';
import { articleAddress } from '@/server/article/queries';

import { runForm } from '../../run-form';

export async function withdrawArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, articleWithReason, withdrawArticle, (_result, { articleId }) =>
    articleAddress(articleId),
  );
}

export async function restoreArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, articleWithReason, restoreArticle, (_result, { articleId }) =>
    articleAddress(articleId),
  );
}
