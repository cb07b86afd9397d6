'use server';

import type { FormState } from '@/components/ui/form-state';
import { materialFields, signOffFields } from '@/domain/attribution/schema';
import { withReason } from '@/domain/history/reason-schema';
import { attributionAddress } from '@/server/attribution/form-queries';
import { markMaterial } from '@/server/attribution/mark-material';
import { signOffAttribution } from '@/server/attribution/sign-off-attribution';
import { restoreAttribution, withdrawAttribution } from '@/server/attribution/withdraw-attribution';

import { runForm } from '../../../../run-form';

export async function signOffAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, signOffFields, signOffAttribution, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}

export async function withdrawAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, withdrawAttribution, (_result, { id }) =>
    attributionAddress(id),
  );
}

export async function restoreAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, withReason, restoreAttribution, (_result, { id }) => attributionAddress(id));
}

export async function markMaterialAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, materialFields, markMaterial, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}
