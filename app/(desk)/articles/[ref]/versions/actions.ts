'use server';

import type { FormState } from '@/components/ui/form-state';
import { recapture } from '@/domain/article/schema';
import { captureAgain } from '@/server/article/capture-again';

import { runForm } from '../../../run-form';

/** Goes on to what changed, or back to the list, which says that nothing did. */
export async function captureAgainAction(_: FormState, data: FormData): Promise<FormState> {
  return runForm(data, recapture, captureAgain, ({ reference, version, changed }) => {
    const versions = `/articles/${reference}/versions`;
    return changed ? `${versions}/${version}/changes` : `${versions}?compared=${version}`;
  });
}
