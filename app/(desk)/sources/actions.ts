'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { reference } from '@/domain/reference';
import { newSourceForm } from '@/domain/source/schema';
import { requireActor } from '@/server/person/session';
import { createSource } from '@/server/source/commands';
import { searchSources } from '@/server/source/queries';

/** Sources by name or alias, for every field that picks one. */
export async function findSources(query: string): Promise<ComboboxOption[]> {
  await requireActor();
  const found = await searchSources(query.slice(0, 200));
  return found.map(({ id, name, detail, kind }) => ({
    value: id,
    label: name,
    detail: detail || kind,
  }));
}

export async function addSource(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: newSourceForm });
  if (submission.status !== 'success') return unsaved(submission);
  const { submissionId, ...content } = submission.value;
  const result = await createSource(actor, submissionId, content);
  if (!result.ok) return refused(submission, result);
  redirect(`/sources/${reference('source', result.number)}`);
}
