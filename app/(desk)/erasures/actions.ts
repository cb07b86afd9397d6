'use server';

import type { RefusedChoice } from '@/components/person/choice-form';
import type { FormState } from '@/components/ui/form-state';
import { erasureDecision, erasureRequest } from '@/domain/erasure/schema';
import { askErasure } from '@/server/erasure/ask-erasure';
import { confirmErasure, refuseErasure } from '@/server/erasure/decide-erasure';

import { runChoice } from '../run-choice';
import { runForm } from '../run-form';

export async function askErasureAction(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(data, erasureRequest, askErasure, () => '/erasures?done=asked', {
    sensitive: true,
  });
}

export async function confirmErasureAction(
  _state: RefusedChoice | null,
  data: FormData,
): Promise<RefusedChoice> {
  return runChoice(data, erasureDecision, confirmErasure, '/erasures?done=erased', {
    sensitive: true,
  });
}

export async function refuseErasureAction(
  _state: RefusedChoice | null,
  data: FormData,
): Promise<RefusedChoice> {
  return runChoice(data, erasureDecision, refuseErasure, '/erasures?done=refused');
}
