'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';

import type { ComboboxOption } from '@/components/ui/combobox-option';
import { type FormState, refused, unsaved, unsent } from '@/components/ui/form-state';
import { changedComment, commentChoice, newComment } from '@/domain/comment/schema';
import { refuse, type Refusal } from '@/domain/result';
import { commentAddress } from '@/server/comment/address';
import { addComment, editComment, withdrawComment } from '@/server/comment/commands';
import { findColleagues } from '@/server/comment/queries';
import { currentActor, sendersSession } from '@/server/person/session';

import { heldForm } from './held-form';
import { stayHere } from './stay-here';

export async function addCommentAction(_: FormState, data: FormData): Promise<FormState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { actor } = sender.session;
  const submission = parseWithZod(data, { schema: newComment });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await addComment(actor, submission.value);
  if (!result.ok) return refused(submission, result);
  await stayHere(await commentAddress(result.id));
  return unsent;
}

export async function editCommentAction(_: FormState, data: FormData): Promise<FormState> {
  const sender = await sendersSession(data);
  if (!sender.ok) return heldForm(data, sender);
  const { actor } = sender.session;
  const submission = parseWithZod(data, { schema: changedComment });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await editComment(actor, submission.value);
  if (!result.ok) return refused(submission, result);
  await stayHere(await commentAddress(submission.value.commentId));
  return unsent;
}

export async function withdrawCommentAction(
  _: Refusal | null,
  data: FormData,
): Promise<Refusal | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const chosen = commentChoice.safeParse(Object.fromEntries(data));
  if (!chosen.success) return refuse('invalid', 'Reload the page and try again.');
  const result = await withdrawComment(actor, chosen.data);
  if (!result.ok) return result;
  await stayHere(await commentAddress(chosen.data.commentId));
  return null;
}

/** Whom an @ may mean; what a browser sends can be anything, and what is no text finds nobody. */
export async function findColleaguesAction(query: string): Promise<ComboboxOption[]> {
  if (!(await currentActor())) return [];
  const found = await findColleagues(z.string().max(100).catch('').parse(query));
  return found.map(({ name, role, mention }) => ({ value: mention, label: name, detail: role }));
}
