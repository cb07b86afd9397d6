'use server';

import { refresh } from 'next/cache';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { newVerdict, verdictConfirmation } from '@/domain/verdict/schema';
import { claimAddress } from '@/server/claim/form-queries';
import { confirmVerdict } from '@/server/verdict/confirm-verdict';
import { giveVerdict } from '@/server/verdict/give-verdict';
import { withdrawVerdict } from '@/server/verdict/withdraw-verdict';

import { runForm } from '../../../run-form';

export async function giveVerdictAction(_: FormState, data: FormData): Promise<FormState> {
  const state = await runForm(data, newVerdict, giveVerdict, (_result, { claimId }) =>
    claimAddress(claimId),
  );
  // The list of what can have decided it has to be the present one.
  if (state.conflict) refresh();
  return state;
}

export async function confirmVerdictAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, verdictConfirmation, confirmVerdict, ({ claimId }) => claimAddress(claimId));
}

export async function withdrawVerdictAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, withdrawVerdict, ({ claimId }) => claimAddress(claimId));
}
