'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { reasonForm } from '@/domain/history/reason-schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { editStoryForm } from '@/domain/story/schema';
import { requireActor } from '@/server/person/session';
import { editStory, restoreStory, withdrawStory } from '@/server/story/commands';
import { storyReference } from '@/server/story/queries';

export async function changeStory(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: editStoryForm });
  if (submission.status !== 'success') return unsaved(submission);
  const { revision, ...content } = submission.value;
  const result = await editStory(actor, storyId, revision, content);
  return result.ok ? backTo(storyId) : refused(submission, result);
}

export async function withdraw(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return withReason(storyId, data, (actor, reason) => withdrawStory(actor, storyId, reason));
}

export async function restore(
  storyId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return withReason(storyId, data, (actor, reason) => restoreStory(actor, storyId, reason));
}

async function withReason(
  storyId: string,
  data: FormData,
  command: (actor: Actor, reason: string) => Promise<Result>,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: reasonForm });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await command(actor, submission.value.reason);
  return result.ok ? backTo(storyId) : refused(submission, result);
}

async function backTo(storyId: string): Promise<never> {
  redirect(`/stories/${(await storyReference(storyId)) ?? ''}`);
}
