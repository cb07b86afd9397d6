'use server';

import type { FormState } from '@/components/ui/form-state';
import { changedClaim } from '@/domain/claim/schema';
import { editClaim } from '@/server/claim/commands';

import { runForm } from '../../../run-form';

export async function editClaimAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, changedClaim, editClaim, ({ reference }) => `/claims/${reference}`);
}
