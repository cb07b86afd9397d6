'use server';

import type { FormState } from '@/components/ui/form-state';
import { newClaim } from '@/domain/claim/schema';
import { createClaim } from '@/server/claim/commands';

import { runForm } from '../../run-form';

export async function createClaimAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, newClaim, createClaim, ({ reference }) => `/claims/${reference}`);
}
