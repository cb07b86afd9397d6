'use server';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { merge } from '@/domain/merge/schema';
import { claimAddress } from '@/server/claim/form-queries';
import { mergeClaims } from '@/server/claim/merge-claims';
import { undoClaimMerge } from '@/server/claim/undo-claim-merge';

import { runForm } from '../../../run-form';

export async function mergeClaimsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, merge, mergeClaims, ({ intoId }) => claimAddress(intoId));
}

export async function undoClaimMergeAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, undoClaimMerge, ({ fromId }) => claimAddress(fromId));
}
