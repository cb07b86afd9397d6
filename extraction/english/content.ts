import { onlyAdjunctFollows } from './adjunct';
import { isCueVerb, participles, sayingVerbs, verbLemma } from './cue-words';
import { isComma, isDash, isEnd, type Token } from './token';
import { isAuxiliary } from './verb-group';

const contrast = /^(?:which|though|although|while|but)$/;
const finite = /(?:ed|said|told|s)$/;

/** Where words that began at `from` end, exclusive: at the sentence's end, or where another speaks. */
export function contentEnd(tokens: readonly Token[], from: number): number {
  let end = tokens.length;
  const scan = { tokens, from, nounPhrase: isNounPhrase(tokens, from) };
  for (let index = from + 1; index < tokens.length; index++) {
    const stop = stopAt(scan, index);
    if (stop !== null) {
      end = stop;
      break;
    }
  }
  while (end > from && isLoose(tokens[end - 1])) end -= 1;
  return end;
}

interface Scan {
  tokens: readonly Token[];
  from: number;
  /** What is spoken of, without a verb of its own, so that a verb after "and" is the speaker's. */
  nounPhrase: boolean;
}

function isNounPhrase(tokens: readonly Token[], from: number): boolean {
  return !tokens.slice(from, from + 6).some(({ pos }) => pos === 'AUX' || pos === 'VERB');
}

function isLoose(token: Token | undefined): boolean {
  if (!token || token.quoted) return false;
  return isEnd(token) || isComma(token) || token.text === ':' || isDash(token);
}

/** Where the content ends if it ends at this token, else null. */
function stopAt(scan: Scan, index: number): number | null {
  const { tokens } = scan;
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token) return null;
  if (token.mark === 'close' && /^(?:while|but|although|though)$/.test(next?.lower ?? '')) {
    return index + 1;
  }
  if (token.quoted) return null;
  if (token.text === ';') return index;
  if (isComma(token) && endsAtComma(tokens, index)) return index;
  return goesOnWithSpeaker(scan, index) ? index : null;
}

function endsAtComma(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  const second = tokens[index + 2];
  if (!next || saysAtEnd(tokens, index + 1) || anotherSpeaks(tokens, index + 1)) return true;
  if (participles.has(next.lower) || next.lower === 'according') return true;
  if (contrast.test(next.lower)) return true;
  if (next.lower !== 'and' || !second) return false;
  if (['VERB', 'ADV', 'AUX'].includes(second.pos) && !second.lower.endsWith('ing')) {
    return isCueVerb(verbLemma(second));
  }
  if (second.pos !== 'PRON' && second.pos !== 'PROPN') return false;
  const verb = tokens.slice(index + 2, index + 7).find(({ pos }) => pos === 'VERB');
  return verb !== undefined && sayingVerbs.has(verbLemma(verb));
}

/** "… and called for", "… but he": the speaker, not what was said, goes on. */
function goesOnWithSpeaker({ tokens, from, nounPhrase }: Scan, index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (!token || !next || (token.lower !== 'and' && token.lower !== 'but')) return false;
  if (token.lower === 'but' && next.pos === 'PRON') return true;
  const at = next.pos === 'ADV' || isAuxiliary(next) ? index + 2 : index + 1;
  const verb = tokens[at];
  if (!verb || verb.quoted || verb.pos !== 'VERB' || !finite.test(verb.lower)) return false;
  const lemma = verbLemma(verb);
  if (!isCueVerb(lemma) || !(nounPhrase || sayingVerbs.has(lemma))) return false;
  // "said that he spoke with him and told him": the same clause goes on.
  const clause = /^(?:that|he|she|they|it)$/.test(tokens[from]?.lower ?? '');
  return !(clause && /^(?:him|her|them|me|us)$/.test(tokens[at + 1]?.lower ?? ''));
}

const closing = /^(?:said|says|added|reported|reports|noted)$/;
const opening =
  /^(?:said|says|told|warned|argued|added|noted|insisted|suggested|argues|wrote|asked|replied|responded)$/;

/** ", X said." from after the comma on. */
function saysAtEnd(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 14); index++) {
    const token = tokens[index];
    if (!token || token.quoted || isComma(token)) return false;
    if (closing.test(token.lower)) {
      const next = tokens[index + 1];
      return (
        index === from || isEnd(next) || isComma(next) || onlyAdjunctFollows(tokens, index + 1)
      );
    }
    if (token.pos === 'VERB') return false;
  }
  return false;
}

/** ", X said that" from after the comma on: somebody else begins to speak. */
function anotherSpeaks(tokens: readonly Token[], from: number): boolean {
  for (let index = from; index < Math.min(tokens.length, from + 9); index++) {
    const token = tokens[index];
    if (!token || token.quoted || isComma(token)) return false;
    if (/^(?:who|which|that)$/.test(token.lower)) return false;
    if (index > from && opening.test(token.lower)) return true;
    if (token.pos === 'VERB' || token.pos === 'AUX') return false;
  }
  return false;
}

/** Where a clause that ends at `end` begins: after a semicolon or an opening "and". */
export function clauseStart(tokens: readonly Token[], end: number): number {
  const semicolon = tokens.findLastIndex(
    ({ text, quoted }, index) => index < end && text === ';' && !quoted,
  );
  let start = semicolon + 1;
  if (tokens[start]?.pos === 'CCONJ' && !tokens[start]?.quoted) start += 1;
  while (isComma(tokens[start])) start += 1;
  return start;
}
