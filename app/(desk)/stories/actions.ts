'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { reference } from '@/domain/reference';
import { newStoryForm } from '@/domain/story/schema';
import { requireActor } from '@/server/person/session';
import { createStory } from '@/server/story/commands';

export async function addStory(_state: FormState, data: FormData): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: newStoryForm });
  if (submission.status !== 'success') return unsaved(submission);
  const { submissionId, ...content } = submission.value;
  const result = await createStory(actor, submissionId, content);
  if (!result.ok) return refused(submission, result);
  redirect(`/stories/${reference('story', result.number)}`);
}
