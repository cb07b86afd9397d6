import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';

import { isReportingForm } from './cue-words';
import { longestWord } from './limits';
import { markQuotations } from './quotations';
import type { Token } from './token';

const nlp = winkNLP(model, ['sbd', 'pos']);
// oxlint-disable-next-line typescript/unbound-method -- the readers of a token's properties use no this
const { pos: partOf, lemma: lemmaOf, value } = nlp.its;

/**
 * The words and marks of one paragraph with their parts of speech.
 * @param offset where the paragraph begins in the text
 * @param names words that the text writes with a capital in the middle of a sentence
 */
export function tokensOf(paragraph: string, offset: number, names: ReadonlySet<string>): Token[] {
  const longWords = new Map(
    [...paragraph.matchAll(longWord)].map((found) => [found.index, found[0].length]),
  );
  const plain = sameLength(paragraph.replace(longWord, (word) => 'x'.padEnd(word.length)));
  const words = nlp.readDoc(plain).tokens();
  const texts = words.out();
  const parts = words.out(partOf) as string[];
  // Its types miss that this reads every token's lemma.
  const lemmas = words.out(lemmaOf as typeof value);
  const tokens: Token[] = [];
  let from = 0;
  for (const [index, text] of texts.entries()) {
    const at = plain.indexOf(text, from);
    if (!text.trim() || at < 0) continue;
    from = at + text.length;
    const doubled = text === '"' && /^(?:''|``)/.test(paragraph.slice(at, at + 2));
    tokens.push({
      text,
      lower: text.toLowerCase(),
      pos: parts[index] ?? 'X',
      lemma: (lemmas[index] ?? text).toLowerCase(),
      start: offset + at,
      end: offset + (longWords.has(at) ? at + (longWords.get(at) ?? 0) : from) + (doubled ? 1 : 0),
      quoted: false,
      mark: null,
      inParentheses: false,
    });
  }
  mendNames(tokens, names);
  markParentheses(tokens);
  markQuotations(tokens);
  return tokens;
}

/** The tokenizer is given a letter in its place. */
const longWord = new RegExp(`\\S{${longestWord + 1},}`, 'g');

/** Words that stand capitalised after a small letter: "Lynch" is a name though the tagger reads a verb. */
export function namesIn(text: string): Set<string> {
  return new Set([...text.matchAll(/(?<=[a-z,] )[A-Z][a-z']+/g)].map(([name]) => name));
}

/** Two single quotes as one double, one apostrophe, one dash: no character moves. */
function sameLength(text: string): string {
  return text.replace(/''|``/g, '" ').replace(/’/g, "'").replace(/[―—]/g, '—');
}

function mendNames(tokens: Token[], names: ReadonlySet<string>): void {
  for (const [index, token] of tokens.entries()) {
    if (!/^[A-Z][a-z]+$/.test(token.text) || !names.has(token.text)) continue;
    if (isReportingForm(token.lower)) continue;
    if (index > 0 || isReportingForm(tokens[1]?.lower ?? '')) token.pos = 'PROPN';
  }
}

function markParentheses(tokens: Token[]): void {
  let depth = 0;
  for (const token of tokens) {
    if (token.text === '(') depth += 1;
    token.inParentheses = depth > 0;
    if (token.text === ')' && depth > 0) depth -= 1;
  }
}
