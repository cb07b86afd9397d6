import { foldName } from '@/domain/source/fold-name';

import type { KnownSource } from './suggestion';

/**
 * The name as it is written in a text, if the known source is not called so yet: none of its names
 * ends in these words ("Zelenskiy" for Volodymyr Zelensky). Otherwise null.
 */
export function newSpelling(
  written: string | null,
  { name, aliases }: Pick<KnownSource, 'name' | 'aliases'>,
): string | null {
  if (!written) return null;
  const folded = foldName(written.replace(/^the\s+/i, ''));
  const known = [name, ...aliases].map(foldName);
  return known.some((one) => one === folded || one.endsWith(` ${folded}`)) ? null : written;
}
