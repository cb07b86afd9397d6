'use server';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { editStoryForm } from '@/domain/story/schema';
import { editStory, restoreStory, withdrawStory } from '@/server/story/commands';
import { storyReference } from '@/server/story/queries';

import { boundId, runForm } from '../../run-form';

export async function changeStory(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    editStoryForm,
    (actor, { revision, ...content }) => editStory(actor, boundId(storyId), revision, content),
    () => pageOf(storyId),
  );
}

export async function withdraw(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    withReason,
    (actor, { id, reason }) => withdrawStory(actor, id, reason),
    (_result, { id }) => pageOf(id),
  );
}

export async function restore(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    withReason,
    (actor, { id, reason }) => restoreStory(actor, id, reason),
    (_result, { id }) => pageOf(id),
  );
}

async function pageOf(storyId: string): Promise<string> {
  return `/stories/${(await storyReference(boundId(storyId))) ?? ''}`;
}
