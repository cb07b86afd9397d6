'use server';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { identification } from '@/domain/origin/schema';
import { identifySource, withdrawIdentification } from '@/server/origin/identify-source';
import { sourceReference } from '@/server/source/page-queries';

import { runForm } from '../../run-form';

export async function identifySourceAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, identification, identifySource, ({ unnamedId }) => pageOf(unnamedId));
}

export async function withdrawIdentificationAction(
  _: FormState,
  data: FormData,
): Promise<FormState> {
  return runForm(data, withReason, withdrawIdentification, ({ unnamedId }) => pageOf(unnamedId));
}

async function pageOf(id: string): Promise<string> {
  return `/sources/${(await sourceReference(id)) ?? ''}`;
}
