'use server';

import { redirect } from 'next/navigation';
import { z } from 'zod';

import type { FormState } from '@/components/ui/form-state';
import { noteErasure } from '@/domain/erasure/schema';
import { reasonForm, withReason } from '@/domain/history/reason-schema';
import { refuse, type Result } from '@/domain/result';
import { knowerForm } from '@/domain/source/knower-schema';
import { editSourceForm } from '@/domain/source/schema';
import { eraseNote } from '@/server/erasure/erase-note';
import { sendersSession } from '@/server/person/session';
import { authenticateDocument } from '@/server/source/authenticate-document';
import { editSource } from '@/server/source/commands';
import { recordKnower, removeKnower } from '@/server/source/known-identity';
import { sourceReference } from '@/server/source/page-queries';
import { restoreSource, withdrawSource } from '@/server/source/withdraw-source';

import { boundId, runForm } from '../../run-form';

export async function changeSource(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    editSourceForm,
    (actor, { revision, ...content }) => editSource(actor, boundId(sourceId), revision, content),
    () => pageOf(sourceId),
  );
}

export async function withdraw(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    withReason,
    (actor, { id, reason }) => withdrawSource(actor, id, reason),
    (_result, { id }) => pageOf(id),
  );
}

export async function restore(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    withReason,
    (actor, { id, reason }) => restoreSource(actor, id, reason),
    (_result, { id }) => pageOf(id),
  );
}

export async function eraseNoteAction(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(data, noteErasure, eraseNote, (_result, { id }) => pageOf(id), {
    sensitive: true,
  });
}

export async function addKnower(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    knowerForm,
    (actor, input) => recordKnower(actor, boundId(sourceId), input),
    () => pageOf(sourceId),
  );
}

export async function forgetKnower(
  sourceId: string,
  knownIdentityId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    reasonForm,
    (actor, { reason }) => removeKnower(actor, boundId(knownIdentityId), reason),
    () => pageOf(sourceId),
  );
}

/** Nothing is typed: the page says what the button does. */
export async function setAuthentic(
  sourceId: string,
  revision: number,
  authentic: boolean,
  _state: Result | null,
  data: FormData,
): Promise<Result | null> {
  const sender = await sendersSession(data);
  if (!sender.ok) return sender;
  const { actor } = sender.session;
  const asked = z.object({ seen: z.int(), authentic: z.boolean() });
  const input = asked.safeParse({ seen: revision, authentic });
  if (!input.success) return refuse('invalid', 'Reload the page and try again.');
  const { seen, authentic: genuine } = input.data;
  const result = await authenticateDocument(actor, boundId(sourceId), seen, genuine);
  if (!result.ok) return result;
  redirect(await pageOf(sourceId));
}

async function pageOf(sourceId: string): Promise<string> {
  return `/sources/${(await sourceReference(boundId(sourceId))) ?? ''}`;
}
