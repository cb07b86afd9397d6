'use server';

import type { FormState } from '@/components/ui/form-state';
import { changedAttribution } from '@/domain/attribution/schema';
import { editAttribution } from '@/server/attribution/edit-attribution';
import { attributionAddress } from '@/server/attribution/form-queries';

import { runForm } from '../../../../../run-form';

export async function editAttributionAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, changedAttribution, editAttribution, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}
