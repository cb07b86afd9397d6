import { parseWithZod } from '@conform-to/zod/v4';
import { z } from 'zod';

import { type FormState, refused } from '@/components/ui/form-state';
import { proofFieldNames } from '@/domain/person/proof';
import type { Refusal } from '@/domain/result';

/**
 * The form as it was sent, for somebody who may not send it as yet: nothing of it is looked at, so
 * that the refusal stands alone.
 * @param secretFields fields that are never sent back: passwords
 */
export function heldForm(
  data: FormData,
  refusal: Refusal,
  secretFields: string[] = proofFieldNames,
): FormState {
  return refused(parseWithZod(data, { schema: z.looseObject({}) }), refusal, secretFields);
}
