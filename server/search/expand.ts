import { otherNames } from '@/domain/search/other-names';
import type { Term } from '@/domain/search/query';
import type { Also } from '@/domain/search/view';
import { foldName } from '@/domain/source/fold-name';
import { editDistance } from '@/domain/text/edit-distance';

import { likelyWords, namesWith, spellingsOf } from './word-queries';

/** A term with everything that is as good as it. */
export interface WideTerm extends Term {
  /** The term itself, unless something stands in its place, and its other forms. */
  forms: string[];
}

/** The terms as they were typed, and nothing else. */
export function narrowTerms(terms: readonly Term[]): WideTerm[] {
  return terms.map((term) => ({ ...term, forms: [term.text] }));
}

/**
 * Each word with the other spellings of the same name, by rule and by the names of the sources on the
 * desk; a word that the desk does not know at all with the likeliest ones that it knows. Phrases and
 * what is left out stay as they were typed.
 */
export async function wideTerms(
  terms: readonly Term[],
): Promise<{ terms: WideTerm[]; also: Also[] }> {
  const words = terms.filter(({ phrase, excluded }) => !phrase && !excluded);
  if (words.length === 0) return { terms: narrowTerms(terms), also: [] };
  const asked = await spellingsOf(words.map(({ text }) => foldName(text)));
  const names = await namesWith(asked.flatMap(({ word, spellings }) => [word, ...spellings]));
  const also = new Map<string, Also>();
  for (const { word, known, spellings } of asked) {
    const others = names.flatMap((some) => otherNames(word, some));
    const all = [...new Set([...spellings, ...others])].sort().slice(0, 12);
    const instead = known || all.length > 0 ? [] : await meantBy(word);
    also.set(word, { word, also: all, instead });
  }
  const wide = terms.map((term): WideTerm => {
    const found = term.phrase || term.excluded ? undefined : also.get(foldName(term.text));
    if (!found) return { ...term, forms: [term.text] };
    return { ...term, forms: [term.text, ...found.also, ...found.instead] };
  });
  const told = [...also.values()].filter((one) => one.also.length + one.instead.length > 0);
  return { terms: wide, also: told };
}

/** Words that begin with it, or differ in a letter or two. */
async function meantBy(word: string): Promise<string[]> {
  const slips = word.length < 6 ? 1 : 2;
  const likely = await likelyWords(word);
  const near = likely.filter((one) => one.startsWith(word) || editDistance(one, word) <= slips);
  return near.slice(0, 6);
}
