'use server';

import type { FormState } from '@/components/ui/form-state';
import { reference } from '@/domain/reference';
import { newSourceForm } from '@/domain/source/schema';
import { createSource } from '@/server/source/commands';

import { runForm } from '../run-form';

export async function addSource(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    newSourceForm,
    (actor, { submissionId, ...content }) => createSource(actor, submissionId, content),
    ({ number }) => `/sources/${reference('source', number)}`,
  );
}
