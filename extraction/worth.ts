import type { ReadStatement } from './language';
import type { SuggestedQuantity } from './suggestion';

const opinion =
  /\b(?:I (?:think|believe|hope|feel|love|wish|don['’]t)|should|great|terrible|beautiful|sad)\b/i;

/**
 * How much a statement is worth checking, 0 to 1, for the order of work: what can be true or false
 * (figures, denials, events told of) before opinions and attitudes. It decides nothing else.
 */
export function worthOf(
  { kind, stance, who, direct }: Pick<ReadStatement, 'kind' | 'stance' | 'who' | 'direct'>,
  words: string,
  quantities: readonly SuggestedQuantity[],
): number {
  let points = kind === 'speech' ? 0.4 : 0.1;
  if (stance !== 'asserts') points += 0.2;
  if (quantities.length > 0) points += 0.2;
  if (who.form === 'description') points += 0.1;
  if (!direct) points += 0.1;
  if (opinion.test(words) || words.trim().endsWith('?')) points -= 0.2;
  return Math.round(Math.min(1, Math.max(0, points)) * 100) / 100;
}
