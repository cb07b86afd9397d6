import { foldName } from '../source/fold-name';

/** A word as the desk knows it. */
export interface KnownWord {
  /** In lower case, without accents. */
  word: string;
  /** Met with a capital within a sentence: it may be a name, which is met in several spellings. */
  named: boolean;
}

const isWord = /^\p{L}{3,40}$/u;
const isCapital = /^\p{Lu}/u;
/** What stands before a word within a sentence. */
const isWithin = /[\p{Ll}\p{N},;:]['’”"]?\s+$/u;

/**
 * The words of these texts that may be looked for or misspelt, each once, in alphabetical order: three
 * letters at least and no digits. In `names` every word is one of a name.
 */
export function vocabularyOf(texts: readonly string[], names: readonly string[]): KnownWord[] {
  const known = new Map<string, boolean>();
  const foldedOf = new Map<string, string>();
  const add = (word: string, named: boolean) => {
    const folded = foldedOf.get(word) ?? foldName(word);
    foldedOf.set(word, folded);
    if (known.get(folded) === undefined ? isWord.test(folded) : named) known.set(folded, named);
  };
  for (const text of texts) {
    for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu)) {
      add(word, isCapital.test(word) && isWithin.test(text.slice(Math.max(0, index - 8), index)));
    }
  }
  for (const word of names.join(' ').match(/[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []) {
    add(word, true);
  }
  return [...known]
    .map(([word, named]) => ({ word, named }))
    .sort((a, b) => (a.word < b.word ? -1 : 1));
}
