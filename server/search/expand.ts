import { likelySpellings } from '@/domain/search/likely-spellings';
import { otherNames } from '@/domain/search/other-names';
import { readQuery, type Term } from '@/domain/search/query';
import { sameNumber } from '@/domain/search/same-number';
import type { Also } from '@/domain/search/view';
import { foldName } from '@/domain/source/fold-name';
import { editDistance } from '@/domain/text/edit-distance';

import { likelyWords, namesWith, spellingsOf } from './word-queries';

/** A term with everything that is as good as it. */
export interface WideTerm extends Term {
  /** The term itself, unless something stands in its place, and its other forms. */
  forms: string[];
}

/** What is looked for where something was typed. */
interface Wanted {
  terms: WideTerm[];
  /** What is looked for besides what was typed, or in its place. */
  also: Also[];
}

/**
 * The terms of what was typed, with everything that is as good as they are.
 * @param exact the words as they were typed, and nothing else
 */
export async function termsOf(typed: string, exact: boolean): Promise<Wanted> {
  const terms = readQuery(typed);
  return exact
    ? { terms: terms.map((term) => ({ ...term, forms: typedForms(term) })), also: [] }
    : wideTerms(terms);
}

function typedForms({ text, signed }: Term): string[] {
  return signed === undefined ? [text] : [text, signed];
}

/**
 * The terms as articles are asked for them: the desk knows the words of claims alone, so each word is
 * asked for in all the spellings that it may have as a name.
 */
export function articleTerms(terms: readonly WideTerm[]): WideTerm[] {
  return terms.map((term) => {
    if (term.phrase || term.excluded) return term;
    const spellings = likelySpellings(foldName(term.text));
    return { ...term, forms: [...new Set([...term.forms, ...spellings])] };
  });
}

/**
 * Each word with the other spellings of the same name, by rule and by the names of the sources on the
 * desk; a number in other ways of writing it; a word that the desk does not know at all with the
 * likeliest ones that it knows. Phrases and what is left out stay as they were typed.
 */
async function wideTerms(terms: readonly Term[]): Promise<Wanted> {
  const also = new Map<string, Also>();
  for (const { text, signed = text, excluded } of terms) {
    const numbers = excluded ? [] : sameNumber(signed);
    if (numbers.length > 0) also.set(text, { word: signed, also: numbers, instead: [] });
  }
  const words = terms.filter(
    ({ text, phrase, excluded }) => !phrase && !excluded && !also.has(text),
  );
  for (const one of await wideWords(words.map(({ text }) => foldName(text)))) {
    also.set(one.word, one);
  }
  const wide = terms.map((term): WideTerm => {
    const typed = { ...term, forms: typedForms(term) };
    const found = also.get(term.phrase ? term.text : foldName(term.text));
    if (term.excluded || !found) return typed;
    return { ...typed, forms: [...typed.forms, ...found.also, ...found.instead] };
  });
  const told = [...also.values()].filter((one) => one.also.length + one.instead.length > 0);
  return { terms: wide, also: told };
}

/** For each folded word its other spellings, or what it may be meant as. */
async function wideWords(words: readonly string[]): Promise<Also[]> {
  if (words.length === 0) return [];
  const asked = await spellingsOf(words);
  const names = await namesWith(asked.flatMap(({ word, spellings }) => [word, ...spellings]));
  return Promise.all(
    asked.map(async ({ word, known, spellings }) => {
      const others = names.flatMap((some) => otherNames(word, some));
      const all = [...new Set([...spellings, ...others])].sort().slice(0, 12);
      const instead = known || all.length > 0 ? [] : await meantBy(word);
      return { word, also: all, instead };
    }),
  );
}

/** Words that begin with it, or differ in a letter or two. */
async function meantBy(word: string): Promise<string[]> {
  const slips = word.length < 6 ? 1 : 2;
  const likely = await likelyWords(word);
  const near = likely.filter((one) => one.startsWith(word) || editDistance(one, word) <= slips);
  return near.slice(0, 6);
}
