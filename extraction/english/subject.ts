import { nounPhraseBefore } from './noun-phrase';
import type { Range, Token } from './token';

/** The subject of the first verb before `end`: who speaks in ", adding that" and "and said". */
export function subjectBefore(tokens: readonly Token[], end: number): Range | null {
  for (let index = 0; index < end; index++) {
    const token = tokens[index];
    if (!token || token.quoted) continue;
    const finite = token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'));
    if (!finite) continue;
    let verb = index;
    while (verb > 0 && ['ADV', 'AUX'].includes(tokens[verb - 1]?.pos ?? '')) verb -= 1;
    const subject = nounPhraseBefore(tokens, verb);
    if (subject) return subject;
  }
  return null;
}
