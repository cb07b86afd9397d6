'use server';

import type { FormState } from '@/components/ui/form-state';
import { reasonForm } from '@/domain/history/reason-schema';
import { editStoryForm } from '@/domain/story/schema';
import { editStory, restoreStory, withdrawStory } from '@/server/story/commands';
import { storyReference } from '@/server/story/queries';

import { runForm } from '../../run-form';

export async function changeStory(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    editStoryForm,
    (actor, { revision, ...content }) => editStory(actor, storyId, revision, content),
    () => pageOf(storyId),
  );
}

export async function withdraw(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    reasonForm,
    (actor, { reason }) => withdrawStory(actor, storyId, reason),
    () => pageOf(storyId),
  );
}

export async function restore(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    reasonForm,
    (actor, { reason }) => restoreStory(actor, storyId, reason),
    () => pageOf(storyId),
  );
}

async function pageOf(storyId: string): Promise<string> {
  return `/stories/${(await storyReference(storyId)) ?? ''}`;
}
