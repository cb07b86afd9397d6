'use server';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { merge } from '@/domain/merge/schema';
import { mergeSources, undoSourceMerge } from '@/server/source/merge-sources';
import { sourceReference } from '@/server/source/page-queries';

import { runForm } from '../../../run-form';

export async function mergeSourcesAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, merge, mergeSources, ({ intoId }) => pageOf(intoId));
}

export async function undoSourceMergeAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, undoSourceMerge, ({ fromId }) => pageOf(fromId));
}

async function pageOf(id: string): Promise<string> {
  return `/sources/${(await sourceReference(id)) ?? ''}`;
}
