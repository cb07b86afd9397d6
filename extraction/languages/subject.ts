import type { Span } from '../span';
import type { Grammar } from './grammar';
import type { Word } from './words';

const isCapital = (word: Word | undefined) => Boolean(word && /^\p{Lu}/u.test(word.text));
const isComma = (word: Word | undefined) => word?.text === ',' || word?.text === '،';

/** Where a subject ends at the latest, so many words after its first. */
const longest = 18;

/**
 * Who is named just before a verb: the last words before it that can be a subject, with what is put
 * between commas to describe it. Null: nobody for certain.
 */
export function subjectBefore(words: readonly Word[], to: number, grammar: Grammar): Span | null {
  let end = to;
  while (end > 0 && grammar.between.test(words[end - 1]?.lower ?? '')) end--;
  const parenthetic = isComma(words[end - 1]);
  if (parenthetic) end--;
  let start = 0;
  // Clauses: cut at commas from the left as long as what comes first is no subject.
  const commas = [];
  let bracketed = 0;
  for (let at = Math.max(0, end - longest - 10); at < end; at++) {
    const word = words[at];
    if (word?.text === '(') bracketed++;
    else if (word?.text === ')') bracketed = Math.max(0, bracketed - 1);
    else if (bracketed > 0) continue;
    else if (isComma(word)) commas.push(at);
    else if (word?.mark && !/^[-–—/]$/.test(word.text) && !/^["'«»„“”‘’]$/.test(word.text)) {
      start = at + 1;
      commas.length = 0;
    }
  }
  const starts = [start, ...commas.map((at) => at + 1)];
  for (const candidate of starts) {
    let first = skipConnectors(words, candidate, end, grammar);
    if (grammar.placed?.test(words[first]?.lower ?? '') && first === start && commas.length === 0)
      first++;
    const [length, word] = [end - first, words[first]];
    if (!word || length <= 0 || length > longest) continue;
    if (grammar.noSubject.test(word.lower)) continue;
    const inner = commas.filter((at) => at > first && at < end).length;
    // "The mayor, Ann Roe," has one comma inside and one after it; others join clauses.
    if (inner > (parenthetic ? 2 : 0)) continue;
    if (hasVerb(words, first, end, grammar)) continue;
    return [word.start, words[end - 1]?.end ?? word.end];
  }
  return null;
}

function skipConnectors(
  words: readonly Word[],
  from: number,
  to: number,
  grammar: Grammar,
): number {
  let at = from;
  const skips = ({ text, lower }: Word) =>
    grammar.and.test(lower) || grammar.between.test(lower) || /^[–—-]$/.test(text);
  for (let word = words[at]; word && at < to && skips(word); word = words[at]) at++;
  return at;
}

function hasVerb(words: readonly Word[], from: number, to: number, grammar: Grammar): boolean {
  for (let at = from + 1; at < to; at++) {
    const { lower } = words[at] ?? { lower: '' };
    if (grammar.complementizers.test(lower)) return true;
    if (grammar.verbs.some(([, verb]) => verb.test(lower)) && !isCapital(words[at])) return true;
  }
  return false;
}

/**
 * Who is named just after a verb: from the first word that can begin a subject to where it ends, with a
 * description between commas. Null: nobody.
 */
export function subjectAfter(
  words: readonly Word[],
  from: number,
  grammar: Grammar,
  to = words.length,
): { span: Span; next: number } | null {
  let at = from;
  while (at < to && grammar.between.test(words[at]?.lower ?? '')) at++;
  at = pastAddressee(words, at, to, grammar);
  const start = at;
  const first = words[at];
  if (!first || first.mark) return null;
  if (grammar.complementizers.test(first.lower)) return null;
  const plain = { span: [first.start, first.end] as Span, next: at + 1 };
  if (isPronoun(first.lower, grammar)) return plain;
  if (grammar.noSubject.test(first.lower)) return null;
  let commas = 0;
  for (at++; at < to && at - start < longest; at++) {
    const word = words[at];
    if (!word) break;
    if (grammar.complementizers.test(word.lower) || grammar.relative.test(word.lower)) break;
    if (isComma(word)) {
      if (commas > 0 || !describes(words, at + 1, to, grammar)) break;
      commas++;
      continue;
    }
    if (/^[("«„“‚]$/.test(word.text)) {
      // A body's name in quotation marks belongs to it: издание «Река».
      const close = words.findIndex((one, index) => index > at && /^[)"»“”‘]$/.test(one.text));
      if (close < 0 || close - at > 5 || word.text.startsWith('(')) break;
      at = close;
      continue;
    }
    if (word.mark && !/^[-–/.’']$/.test(word.text)) break;
    if (/^[-–]$/.test(word.text)) break;
    if (grammar.noSubject.test(word.lower) && !grammar.links.test(word.lower)) break;
    if (grammar.objects?.test(word.lower)) break;
    if (grammar.between.test(word.lower) && !grammar.links.test(word.lower) && !isCapital(word))
      break;
  }
  let last = at - 1;
  while (last > start && (words[last]?.mark || grammar.links.test(words[last]?.lower ?? ''))) {
    if (/^[»"“”]$/.test(words[last]?.text ?? '')) break;
    last--;
  }
  return { span: [first.start, words[last]?.end ?? first.end], next: at };
}

/** Past "«Реке»" and "sur le port" before a name: whom and where it was told. */
function pastAddressee(words: readonly Word[], from: number, to: number, grammar: Grammar): number {
  if (/^[«„“"]$/.test(words[from]?.text ?? '')) {
    const close = words.findIndex(({ text }, at) => at > from && /^[»”“"]$/.test(text));
    if (close > 0 && close - from <= 4 && close < to) return close + 1;
  }
  if (!grammar.noSubject.test(words[from]?.lower ?? '')) return from;
  for (let at = from + 1; at < to && at - from <= 6; at++) {
    if (words[at]?.mark || grammar.complementizers.test(words[at]?.lower ?? '')) return from;
    if (isCapital(words[at]) && isCapital(words[at + 1]) && !isCapital(words[at - 1])) {
      return at - from >= 2 ? at : from;
    }
    const opens =
      grammar.definite.test(words[at]?.lower ?? '') ||
      grammar.indefinite.test(words[at]?.lower ?? '');
    if (opens && at - from >= 2 && !grammar.links.test(words[at - 1]?.lower ?? '')) return at;
  }
  return from;
}

/** Whether what follows a comma describes whoever was named: a name, or a role up to the next comma. */
function describes(words: readonly Word[], from: number, to: number, grammar: Grammar): boolean {
  const first = words[from];
  if (!first || first.mark || grammar.noSubject.test(first.lower)) return false;
  if (grammar.relative.test(first.lower) || grammar.complementizers.test(first.lower)) return false;
  if (grammar.verbs.some(([, verb]) => verb.test(first.lower))) return false;
  let at = from;
  while (at < to && !words[at]?.mark && at - from <= 9) at++;
  return at - from <= 9;
}

/** Whether a word stands for somebody named before. */
export function isPronoun(lower: string, { pronouns }: Grammar): boolean {
  return Object.values(pronouns).some((pronoun) => pronoun.test(lower));
}
