'use server';

import type { FormState } from '@/components/ui/form-state';
import { roleOfDenial } from '@/domain/claim/denial-role-schema';
import { withReason } from '@/domain/history/reason-schema';
import { soughtResponse } from '@/domain/response/schema';
import { claimUses } from '@/domain/use/schema';
import { claimAddress } from '@/server/claim/form-queries';
import { seekResponse } from '@/server/response/seek-response';
import { withdrawResponseRequest } from '@/server/response/withdraw-request';
import { addRoleFromDenial } from '@/server/source/role-from-denial';
import { attachClaims } from '@/server/use/attach-claims';
import { detachClaim } from '@/server/use/detach-claim';

import { runForm } from '../../run-form';

export async function seekResponseAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, soughtResponse, seekResponse, (_result, { claimId }) =>
    claimAddress(claimId),
  );
}

export async function withdrawRequestAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, withdrawResponseRequest, ({ claimId }) => claimAddress(claimId));
}

export async function attachArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, claimUses, attachClaims, ({ claimId }) => claimAddress(claimId));
}

export async function detachArticleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, detachClaim, ({ claimId }) => claimAddress(claimId));
}

export async function addRoleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, roleOfDenial, addRoleFromDenial, ({ claimId }) => claimAddress(claimId));
}
