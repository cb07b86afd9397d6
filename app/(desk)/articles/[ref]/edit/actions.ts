'use server';

import type { FormState } from '@/components/ui/form-state';
import { changedArticle } from '@/domain/article/schema';
import { editArticle } from '@/server/article/commands';

import { runForm } from '../../../run-form';

/** Saves what the form says of an article, then leads back to its page. */
export async function editArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, changedArticle, editArticle, ({ reference }) => `/articles/${reference}`);
}
