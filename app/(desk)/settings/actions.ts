'use server';

import type { FormState } from '@/components/ui/form-state';
import { settingsForm } from '@/domain/newsroom/schema';
import { changeSettings } from '@/server/newsroom/commands';

import { runForm } from '../run-form';

export async function changeSettingsAction(_state: FormState, data: FormData): Promise<FormState> {
  return runForm(data, settingsForm, changeSettings, () => '/settings?done=1', {
    sensitive: true,
  });
}
