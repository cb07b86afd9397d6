'use server';

import { redirect } from 'next/navigation';

import type { FormState } from '@/components/ui/form-state';
import { reasonForm } from '@/domain/history/reason-schema';
import type { Result } from '@/domain/result';
import { knowerForm } from '@/domain/source/knower-schema';
import { editSourceForm } from '@/domain/source/schema';
import { requireActor } from '@/server/person/session';
import { authenticateDocument } from '@/server/source/authenticate-document';
import { editSource } from '@/server/source/commands';
import { recordKnower, removeKnower } from '@/server/source/known-identity';
import { sourceReference } from '@/server/source/page-queries';
import { restoreSource, withdrawSource } from '@/server/source/withdraw-source';

import { runForm } from '../../run-form';

export async function changeSource(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    editSourceForm,
    (actor, { revision, ...content }) => editSource(actor, sourceId, revision, content),
    () => pageOf(sourceId),
  );
}

export async function withdraw(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    reasonForm,
    (actor, { reason }) => withdrawSource(actor, sourceId, reason),
    () => pageOf(sourceId),
  );
}

export async function restore(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    reasonForm,
    (actor, { reason }) => restoreSource(actor, sourceId, reason),
    () => pageOf(sourceId),
  );
}

export async function addKnower(
  sourceId: string,
  _state: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(
    data,
    knowerForm,
    (actor, input) => recordKnower(actor, sourceId, input),
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
    (actor, { reason }) => removeKnower(actor, knownIdentityId, reason),
    () => pageOf(sourceId),
  );
}

/** Nothing is typed: the page says what the button does. */
export async function setAuthentic(
  sourceId: string,
  revision: number,
  authentic: boolean,
  _state: Result | null,
): Promise<Result | null> {
  const actor = await requireActor();
  const result = await authenticateDocument(actor, sourceId, revision, authentic);
  if (!result.ok) return result;
  redirect(await pageOf(sourceId));
}

async function pageOf(sourceId: string): Promise<string> {
  return `/sources/${(await sourceReference(sourceId)) ?? ''}`;
}
