import { isComma, isPunctuation, type Range, type Token } from './token';

const relative = /^(?:who|whose|whom|which|that|where)$/;

/**
 * Whether a clause stands in these tokens by itself: a verb that is no participle, outside of relative
 * clauses. Without one nothing was told, and with one nobody is named.
 */
export function hasFiniteVerb(tokens: readonly Token[], [from, to]: Range): boolean {
  let inRelative = false;
  for (let index = from; index < to; index++) {
    const token = tokens[index];
    if (!token) continue;
    if (isComma(token)) inRelative = false;
    if (relative.test(token.lower) && index > from) inRelative = true;
    if (!inRelative && isFinite(tokens, index, from)) return true;
  }
  return false;
}

function isFinite(tokens: readonly Token[], index: number, from: number): boolean {
  const token = tokens[index];
  const before = index > from ? tokens[index - 1] : undefined;
  if (!token) return false;
  if (token.pos === 'AUX') return token.lower !== 'be' && token.lower !== 'being';
  if (token.pos !== 'VERB' || token.lower.endsWith('ing')) return false;
  if (before?.lower === 'to') return false;
  // "the elected mayor", ", known for": a participle.
  const participle = /(?:ed|en|wn|de|lt|nt)$/.test(token.lower);
  const describes = !before || isPunctuation(before) || /^(?:DET|ADJ|ADP|CCONJ)$/.test(before.pos);
  const by = /^(?:by|as|in|on|for|from|with|to|at)$/.test(tokens[index + 1]?.lower ?? '');
  return !(participle && (describes || (by && before?.pos === 'NOUN')));
}
