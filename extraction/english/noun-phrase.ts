import { dayWords, participles } from './cue-words';
import { isComma, isDash, isEnd, isPunctuation, type Range, type Token } from './token';

const parts = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PRON', 'SYM']);
const joining = new Set(
  'of for from at in on with to by like behind against near inside around across as about'.split(
    ' ',
  ),
);
const lonePronouns = new Set(
  'he she they i we it you who that which many others some most neither both none all another one those this everyone everybody nobody anyone people somebody someone'.split(
    ' ',
  ),
);

export function isNominal(token: Token | undefined): boolean {
  return parts.has(token?.pos ?? '');
}

/** The noun phrase that ends right before `end`, an appositive between commas included; or null. */
export function nounPhraseBefore(tokens: readonly Token[], end: number): Range | null {
  const last = tokens[end - 1];
  if (!last) return null;
  if (isComma(last)) return withAppositive(tokens, end);
  if (last.text === ')') {
    const open = tokens.findLastIndex((token, index) => index < end && token.text === '(');
    const head = open > 0 ? nounPhraseBefore(tokens, open) : null;
    return head && [head[0], end];
  }
  if (last.quoted && last.mark !== 'close') return null;
  if (lonePronouns.has(last.lower) && ['PRON', 'DET', 'SCONJ', 'ADJ'].includes(last.pos)) {
    return last.pos === 'SCONJ' ? null : [end - 1, end];
  }
  const from = trimmedStart(tokens, phraseStart(tokens, end), end);
  const phrase = tokens.slice(from, end);
  if (!phrase.some(({ pos }) => parts.has(pos))) return null;
  const head = headOfRelative(tokens, from);
  return head ? [head[0], end] : [from, end];
}

/** Whom a clause is about that ends at `end`: "two officials who spoke on | condition of anonymity". */
function headOfRelative(tokens: readonly Token[], end: number): Range | null {
  const verb = tokens[end - 1]?.pos === 'ADP' ? end - 2 : end - 1;
  if (tokens[verb]?.pos !== 'VERB') return null;
  for (let index = verb - 1; index > 0 && index > verb - 5; index--) {
    const token = tokens[index];
    if (!token || token.quoted || isComma(token) || isEnd(token)) return null;
    if (token.lower === 'who') return nounPhraseBefore(tokens, index);
  }
  return null;
}

/** "Jane Roe, the minister," before a verb. */
function withAppositive(tokens: readonly Token[], end: number): Range | null {
  let comma = end - 2;
  while (comma >= 0 && !isComma(tokens[comma]) && !isEnd(tokens[comma])) comma -= 1;
  if (comma <= 0 || !isComma(tokens[comma])) return null;
  const head = nounPhraseBefore(tokens, comma);
  if (!head) return null;
  // "Jane Roe, the mayor of Alva, Utah, said": the name stands before the commas.
  const isNamed = tokens[comma - 1]?.pos === 'PROPN' || /^\d/.test(tokens[comma + 1]?.text ?? '');
  const further =
    isNamed && isComma(tokens[head[0] - 1]) ? nounPhraseBefore(tokens, head[0] - 1) : null;
  const named =
    further && tokens.slice(...further).every(({ pos, text }) => pos === 'PROPN' || text === '.');
  return [named ? further[0] : head[0], end];
}

/** "Norland, Sudland and the Union" where only "Sudland and the Union" was found: the whole list. */
export function withList(tokens: readonly Token[], [from, to]: Range): Range {
  if (!tokens.slice(from, to).some(({ lower }) => lower === 'and')) return [from, to];
  let start = from;
  while (isComma(tokens[start - 1]) && tokens[start - 2]?.pos === 'PROPN') {
    const before = nounPhraseBefore(tokens, start - 1);
    if (!before || !tokens.slice(...before).every(({ pos }) => /^(?:PROPN|DET)$/.test(pos))) break;
    start = before[0];
  }
  return [start, to];
}

/** How far a noun phrase reaches to the left of its last token. */
function phraseStart(tokens: readonly Token[], end: number): number {
  let index = end - 1;
  while (index >= 0) {
    const token = tokens[index];
    const before = tokens[index - 1];
    if (!token || isComma(token) || isEnd(token) || isDash(token) || token.text === ':') break;
    if (index < end - 1 && /^(?:which|who|what|whom)$/.test(token.lower)) break;
    if (token.text === ')') {
      index = tokens.findLastIndex((one, at) => at < index && one.text === '(') - 1;
    } else if (token.mark === 'close') {
      const open = tokens.findLastIndex((one, at) => at < index && one.mark === 'open');
      // A few words in quotation marks are part of a name or title, a sentence is not.
      if (open <= 0 || index - open > 7 || isPunctuation(before)) break;
      if (!isNominal(tokens[open - 1])) break;
      index = open - 1;
    } else if (isNominal(token) || isInside(token, before, index < end - 1)) {
      index -= 1;
    } else {
      break;
    }
  }
  return index + 1;
}

/** Tokens that stand inside of a noun phrase without being its heads. */
function isInside(token: Token, before: Token | undefined, notLast: boolean): boolean {
  if (token.pos === 'PART' && /^'s?$/.test(token.lower)) return true;
  if (["'", '-', '&', '/'].includes(token.text)) return true;
  if (!before || !notLast || !parts.has(before.pos)) return false;
  if (token.pos === 'CCONJ') return token.lower === 'and';
  if (token.pos === 'ADP') {
    return joining.has(token.lower) && (before.pos !== 'PRON' || before.lower === 'one');
  }
  return (
    token.pos === 'VERB' && /(?:ed|ing)$/.test(token.lower) && /^(?:DET|ADJ)$/.test(before.pos)
  );
}

function trimmedStart(tokens: readonly Token[], start: number, end: number): number {
  let from = start;
  while (from < end) {
    const token = tokens[from];
    if (!token) break;
    const loose = ['CCONJ', 'ADP', 'PART'].includes(token.pos) || ["'", '-'].includes(token.text);
    const day = dayWords.has(token.lower) && from < end - 1 && tokens[from + 1]?.lower !== "'s";
    if (!loose && !day) break;
    from += 1;
  }
  return from;
}

const clauseOpeners = new Set('when as after before while because if'.split(' '));
const afterComma = new Set(
  'and but while though although as because when after before in on at with where'.split(' '),
);
/** What something is said in. */
export const occasions = new Set(
  'statement interview letter memo email tweet speech report news press post'.split(' '),
);

/** The noun phrase from `from` on, with what describes it, as in "said Jane Roe, who heads the office". */
export function nounPhraseAfter(tokens: readonly Token[], from: number): Range | null {
  const first = tokens[from];
  if (!first || first.quoted) return null;
  if (first.pos === 'PRON' && lonePronouns.has(first.lower)) return [from, from + 1];
  if (!isNominal(first)) return null;
  let to = from;
  while (to < tokens.length && !endsPhrase(tokens, to)) to += 1;
  while (to > from && (isComma(tokens[to - 1]) || tokens[to - 1]?.pos === 'CCONJ')) to -= 1;
  return to > from ? [from, to] : null;
}

function endsPhrase(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || isEnd(token) || token.text === ':' || isDash(token)) return true;
  if (token.mark === 'open' && isComma(tokens[index - 1])) return true;
  if (isComma(token)) {
    if (!next || next.quoted || next.pos === 'VERB') return true;
    if (participles.has(next.lower) || afterComma.has(next.lower)) return true;
    return next.pos === 'PRON' && !['who', 'whose', 'which'].includes(next.lower);
  }
  if (token.pos === 'ADP') {
    if (/^(?:during|after|before|following|via|about|when)$/.test(token.lower)) return true;
    const noun = tokens.slice(index + 1, index + 5).find(({ pos }) => pos === 'NOUN');
    if (dayWords.has(next?.lower ?? '') || occasions.has(noun?.lower ?? '')) return true;
  }
  if (dayWords.has(token.lower) && token.pos !== 'ADJ' && next?.lower !== "'s") return true;
  if (clauseOpeners.has(token.lower) && token.pos !== 'ADJ') return true;
  return token.pos === 'PART' && token.lower === 'to';
}
