import { foldName } from '../source/fold-name';

/**
 * The first of these spellings that a text holds, whatever its case and accents; null: none. What says
 * why something is erased must not say it.
 */
export function spellingIn(text: string, spellings: readonly string[]): string | null {
  const folded = foldName(text);
  return (
    spellings.find((spelling) => {
      const part = foldName(spelling);
      return part !== '' && folded.includes(part);
    }) ?? null
  );
}
