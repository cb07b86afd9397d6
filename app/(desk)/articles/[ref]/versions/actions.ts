'use server';

import type { FormState } from '@/components/ui/form-state';
import { recapture, refetch } from '@/domain/article/schema';
import { captureAgain, type Recaptured } from '@/server/article/capture-again';
import { beginRefetch } from '@/server/refetch/begin-refetch';

import { runForm } from '../../../run-form';

/** Goes on to what changed, or back to the list, which says that nothing did. */
export async function captureAgainAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, recapture, (actor, input) => captureAgain(actor, input), goOn);
}

/** Has the text that stands at the article's address now fetched; the list tells how far that is. */
export async function fetchAgainAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(
    data,
    refetch,
    beginRefetch,
    ({ reference }) => `/articles/${reference}/versions#capture-title`,
  );
}

function goOn({ reference, version, changed }: Recaptured): string {
  const versions = `/articles/${reference}/versions`;
  return changed ? `${versions}/${version}/changes` : `${versions}?compared=${version}`;
}
