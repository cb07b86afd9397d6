import { dayWords } from './cue-words';
import { nounPhraseAfter, isNominal } from './noun-phrase';
import { isComma, isEnd, type Token } from './token';

const spans =
  /^(?:week|month|year|day|summer|fall|spring|winter|night|morning|afternoon|evening|weekend|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/;
const partsOfDay = /^(?:morning|afternoon|evening|night)$/;

/** The index after times and places that stand between a verb and what was said: "said Friday in Kyiv". */
export function afterAdjuncts(tokens: readonly Token[], from: number): number {
  let index = from;
  for (let times = 0; times < 4; times++) {
    const next = afterOneAdjunct(tokens, index);
    if (next === index) break;
    index = next;
  }
  return index;
}

function afterOneAdjunct(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return index;
  if (/^(?:last|this|next|the|earlier|late)$/.test(token.lower) && spans.test(next?.lower ?? '')) {
    return index + 2;
  }
  if (token.lower === 'the' && next?.lower === 'next' && tokens[index + 2]?.lower === 'day') {
    return index + 3;
  }
  if (dayWords.has(token.lower)) return partsOfDay.test(next?.lower ?? '') ? index + 2 : index + 1;
  if (token.pos !== 'ADP' || token.quoted) return index;
  let end = index + 1;
  while (end < tokens.length && isInPhrase(tokens[end])) end += 1;
  return end > index + 1 && end - index < 12 ? end : index;
}

function isInPhrase(token: Token | undefined): boolean {
  if (subjects.test(token?.lower ?? '')) return false;
  return isNominal(token) || ["'s", '-', 'of'].includes(token?.lower ?? '');
}

/** True if nothing but a time, a place or an occasion follows up to the next comma or the end. */
export function onlyAdjunctFollows(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from];
  if (!token) return true;
  if (dayWords.has(token.lower)) {
    const next = tokens[from + 1];
    return (
      isEnd(next) ||
      isComma(next) ||
      next?.pos === 'ADP' ||
      dayWords.has(next?.lower ?? '') ||
      partsOfDay.test(next?.lower ?? '')
    );
  }
  if (token.pos !== 'ADP' || token.quoted) return false;
  for (const one of tokens.slice(from)) {
    if (isEnd(one) || isComma(one)) return true;
    if (one.quoted || (one.pos === 'VERB' && !one.lower.endsWith('ing'))) return false;
  }
  return true;
}

/** True if somebody addressed and nothing else follows: "he told reporters on Friday." */
export function onlyAddresseeFollows(tokens: readonly Token[], from: number): boolean {
  const addressed = nounPhraseAfter(tokens, from);
  if (!addressed) return false;
  const [, to] = addressed;
  const words = tokens.slice(...addressed);
  if (words.some(({ pos, lower }) => pos === 'VERB' || lower === 'that')) return false;
  return isEnd(tokens[to]) || isComma(tokens[to]) || onlyAdjunctFollows(tokens, to);
}

const subjects = /^(?:he|she|they|it|we|i|you|there)$/;
const clauseWords = /^(?:that|how|what|why|whether|if|where|when|who|which)$/;

export function opensClause(token: Token | undefined): boolean {
  return clauseWords.test(token?.lower ?? '');
}

/** The index after somebody addressed, with times and places: "told the Senate on Friday | that". */
export function afterAddressee(tokens: readonly Token[], from: number): number {
  const first = tokens[from];
  if (!first || first.quoted) return from;
  let index = from;
  if (first.pos === 'PRON') {
    index += 1;
  } else {
    while (index < tokens.length) {
      const token = tokens[index];
      if (!token || token.quoted || isComma(token) || isEnd(token) || token.text === ':') break;
      if (index > from && (opensClause(token) || subjects.test(token.lower))) break;
      // "told reporters the city had paid": somebody else begins.
      const begins = ['DET', 'PRON'].includes(token.pos) && tokens[index - 1]?.pos === 'NOUN';
      if (index > from && begins) break;
      const inside = /^(?:'s|-|of|at|in|on|and)$/.test(token.lower);
      if (!isNominal(token) && !inside) break;
      index += 1;
    }
    if (index - from > 14) return from;
  }
  return afterAdjuncts(tokens, index);
}
