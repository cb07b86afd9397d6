'use server';

import type { FormState } from '@/components/ui/form-state';
import { recapture, refetch } from '@/domain/article/schema';
import { captureAgain, type Recaptured } from '@/server/article/capture-again';
import { fetchAgain } from '@/server/article/fetch-again';

import { runForm } from '../../../run-form';

/** Goes on to what changed, or back to the list, which says that nothing did. */
export async function captureAgainAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, recapture, (actor, input) => captureAgain(actor, input), goOn);
}

/** The same for the text that stands at the article's address now. */
export async function fetchAgainAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, refetch, (actor, input) => fetchAgain(actor, input), goOn);
}

function goOn({ reference, version, changed }: Recaptured): string {
  const versions = `/articles/${reference}/versions`;
  return changed ? `${versions}/${version}/changes` : `${versions}?compared=${version}`;
}
