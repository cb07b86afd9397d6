'use server';

import { parseWithZod } from '@conform-to/zod/v4';
import { redirect } from 'next/navigation';

import { type FormState, refused, unsaved } from '@/components/ui/form-state';
import { reasonForm } from '@/domain/history/reason-schema';
import type { Actor } from '@/domain/person/role';
import type { Result } from '@/domain/result';
import { knowerForm } from '@/domain/source/knower-schema';
import { editSourceForm } from '@/domain/source/schema';
import { requireActor } from '@/server/person/session';
import { authenticateDocument } from '@/server/source/authenticate-document';
import { editSource } from '@/server/source/commands';
import { recordKnower, removeKnower } from '@/server/source/known-identity';
import { sourceReference } from '@/server/source/page-queries';
import { restoreSource, withdrawSource } from '@/server/source/withdraw-source';

export async function changeSource(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: editSourceForm });
  if (submission.status !== 'success') return unsaved(submission);
  const { revision, ...content } = submission.value;
  const result = await editSource(actor, sourceId, revision, content);
  return result.ok ? backTo(sourceId) : refused(submission, result);
}

export async function withdraw(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return withReason(sourceId, data, (actor, reason) => withdrawSource(actor, sourceId, reason));
}

export async function restore(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return withReason(sourceId, data, (actor, reason) => restoreSource(actor, sourceId, reason));
}

export async function forgetKnower(
  sourceId: string,
  knownIdentityId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return withReason(sourceId, data, (actor, reason) =>
    removeKnower(actor, knownIdentityId, reason),
  );
}

export async function addKnower(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: knowerForm });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await recordKnower(actor, sourceId, submission.value);
  return result.ok ? backTo(sourceId) : refused(submission, result);
}

/** `data` holds nothing: the button says which of the two it is. */
export async function setAuthentic(
  sourceId: string,
  revision: number,
  authentic: boolean,
  _state: Result | null,
): Promise<Result | null> {
  const actor = await requireActor();
  const result = await authenticateDocument(actor, sourceId, revision, authentic);
  return result.ok ? backTo(sourceId) : result;
}

async function withReason(
  sourceId: string,
  data: FormData,
  command: (actor: Actor, reason: string) => Promise<Result>,
): Promise<FormState> {
  const actor = await requireActor();
  const submission = parseWithZod(data, { schema: reasonForm });
  if (submission.status !== 'success') return unsaved(submission);
  const result = await command(actor, submission.value.reason);
  return result.ok ? backTo(sourceId) : refused(submission, result);
}

async function backTo(sourceId: string): Promise<never> {
  redirect(`/sources/${(await sourceReference(sourceId)) ?? ''}`);
}
