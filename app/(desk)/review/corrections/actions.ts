'use server';

import type { FormState } from '@/components/ui/form-state';
import { settledCorrection } from '@/domain/correction/schema';
import { settleCorrection } from '@/server/correction/settle-correction';

import { runForm } from '../../run-form';

export async function settleAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, settledCorrection, settleCorrection, () => '/review/corrections');
}
