'use server';

import type { FormState } from '@/components/ui/form-state';
import { keptWords, takenWords } from '@/domain/words/schema';
import { attributionAddress } from '@/server/attribution/form-queries';
import { keepOldWords } from '@/server/words/keep-old-words';
import { takeNewWords } from '@/server/words/take-new-words';

import { runForm } from '../../../../../run-form';

/** Goes on to the form that edits the rest: a figure or a stance may have changed with the words. */
export async function takeWordsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, takenWords, takeNewWords, async (_result, { attributionId }) => {
    return `${await attributionAddress(attributionId)}/edit?words=taken`;
  });
}

export async function keepWordsAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, keptWords, keepOldWords, (_result, { attributionId }) =>
    attributionAddress(attributionId),
  );
}
