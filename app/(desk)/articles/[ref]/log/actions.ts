'use server';

import type { FormState } from '@/components/ui/form-state';
import { newAttribution } from '@/domain/attribution/schema';
import { reference } from '@/domain/reference';
import { articleRefOfVersion } from '@/server/attribution/form-queries';
import { logAttribution } from '@/server/attribution/log-attribution';

import { runForm } from '../../../run-form';

/** Logs what the form says, then goes on to what its button asks for. */
export async function logAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, newAttribution, logAttribution, async (logged, input) => {
    const article = await articleRefOfVersion(input.articleVersionId);
    const next = new URLSearchParams({ logged: logged.reference });
    const wanted = data.get('next');
    if (wanted === 'same_words') {
      for (const { start, end } of logged.passages) next.append('p', `${start}-${end}`);
      if (logged.speakerId) next.set('speaker', logged.speakerId);
    }
    if (wanted === 'same_claim') next.set('claim', reference('claim', logged.claimNumber));
    return `/articles/${article}/log?${next.toString()}`;
  });
}
