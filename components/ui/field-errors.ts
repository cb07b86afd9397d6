import type { FieldMetadata } from '@conform-to/react';

/** All messages at a form's field and at the fields below it. */
export function errorsBelow(field: Pick<FieldMetadata, 'allErrors'>): string[] {
  return Object.values(field.allErrors).flatMap((messages) => messages ?? []);
}
