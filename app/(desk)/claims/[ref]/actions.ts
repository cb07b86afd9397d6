'use server';

import { z } from 'zod';

import type { FormState } from '@/components/ui/form-state';
import { withReason } from '@/domain/history/reason-schema';
import { newClaimLink } from '@/domain/claim/schema';
import { neededByFields } from '@/domain/review/schema';
import { restoreClaim, withdrawClaim } from '@/server/claim/commands';
import { claimAddress } from '@/server/claim/form-queries';
import { linkClaims, unlinkClaims } from '@/server/claim/link-claims';
import { setNeededBy } from '@/server/review/set-needed-by';

import { runForm } from '../../run-form';

export async function withdrawClaimAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, withdrawClaim, (_result, { id }) => claimAddress(id));
}

export async function restoreClaimAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, restoreClaim, (_result, { id }) => claimAddress(id));
}

export async function linkClaimsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, newClaimLink, linkClaims, (_result, { claimId }) => claimAddress(claimId));
}

export async function unlinkClaimsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, z.object({ linkId: z.uuid() }), unlinkClaims, ({ claimId }) =>
    claimAddress(claimId),
  );
}

export async function setNeededByAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, neededByFields, setNeededBy, (_result, { claimId }) =>
    claimAddress(claimId),
  );
}
