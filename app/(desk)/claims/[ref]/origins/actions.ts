'use server';

import { z } from 'zod';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { differentPeople, markConfirmation, sameOrigin } from '@/domain/origin/schema';
import { claimAddress } from '@/server/claim/form-queries';
import { confirmDifferentPeople, markDifferentPeople } from '@/server/origin/mark-different-people';
import { markSameOrigin } from '@/server/origin/mark-same-origin';
import { withdrawOriginMark } from '@/server/origin/withdraw-mark';

import { runForm } from '../../../run-form';

const onClaim = withReason.extend({ claimId: z.uuid() });

export async function markSameOriginAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, sameOrigin, markSameOrigin, ({ claimId }) => originsOf(claimId));
}

export async function markDifferentPeopleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, differentPeople, markDifferentPeople, ({ claimId }) => originsOf(claimId));
}

export async function confirmMarkAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, markConfirmation, confirmDifferentPeople, ({ claimId }) =>
    originsOf(claimId),
  );
}

export async function withdrawMarkAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, onClaim, withdrawOriginMark, (_result, { claimId }) => originsOf(claimId));
}

async function originsOf(claimId: string): Promise<string> {
  return `${await claimAddress(claimId)}/origins`;
}
