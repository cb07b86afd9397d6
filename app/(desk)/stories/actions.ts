'use server';

import type { FormState } from '@/components/ui/form-state';
import { reference } from '@/domain/reference';
import { newStoryForm } from '@/domain/story/schema';
import { createStory } from '@/server/story/commands';

import { runForm } from '../run-form';

export async function addStory(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    newStoryForm,
    (actor, { submissionId, ...content }) => createStory(actor, submissionId, content),
    ({ number }) => `/stories/${reference('story', number)}`,
  );
}
