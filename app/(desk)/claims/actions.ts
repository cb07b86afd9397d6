'use server';

import type { FormState } from '@/components/ui/form-state';
import type { RefusedChoice } from '@/components/person/choice-form';
import { newView, viewChoice } from '@/domain/view/schema';
import { removeView, saveView } from '@/server/view/commands';

import { runChoice } from '../run-choice';
import { runForm } from '../run-form';

export async function saveViewAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, newView, saveView, ({ query }) => (query ? `/claims?${query}` : '/claims'));
}

export async function removeViewAction(
  _: RefusedChoice | null,
  data: FormData,
): Promise<RefusedChoice | null> {
  return runChoice(data, viewChoice, removeView, '/claims');
}
