import { cutInto, possiblePieces } from '@/domain/similar/pieces';
import { type AskedTerm, planLookup } from '@/domain/similar/plan';
import { isEmpty, isWritten, type Word, wordOf, wordsOf } from '@/domain/similar/words';
import { editDistance } from '@/domain/text/edit-distance';

import { type Match, matchingClaims } from './match-queries';
import { countClaims, likeTerms, termsBeginning } from './word-queries';

/** How much a guessed word counts beside one that is written. */
const guess = { cut: 0.9, mistyped: 0.7, begun: 0.6 };
/** Words that no claim has are guessed at only as far as this, the longest first. */
const guesses = 3;

interface Asked {
  most: number;
  /** Whether the text is being typed: its last word may be unfinished. */
  typing?: boolean;
}

/**
 * The claims on the desk that say the like of a text, the likest first: by the words of their statement
 * and context, rare ones counting most. Words that no claim has are taken for several written as one
 * (#blacklivesmatter) or for mistyped ones. Withdrawn and merged claims are not found.
 */
export async function findSimilar(text: string, { most, typing = false }: Asked): Promise<Match[]> {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const { claims, all } = await countClaims(words.map(({ term }) => term));
  const asked = new Map<string, number>();
  const ask = (terms: readonly string[], share: number) => {
    for (const term of terms) asked.set(term, Math.max(asked.get(term) ?? 0, share));
  };
  ask(
    words.map(({ term }) => term),
    1,
  );
  const unknown = words.filter(({ folded, term }) => isWritten(folded) && !claims.has(term));
  const last = typing && /[\p{L}\p{N}]$/u.test(text) ? words.at(-1) : undefined;
  for (const word of longest(unknown.filter((one) => one !== last))) {
    const { terms, share } = await guessed(word, all);
    ask(terms, share);
  }
  if (last && last.folded.length > 2) ask(await termsBeginning(last.folded, 5), guess.begun);
  const known = await countClaims([...asked.keys()]);
  const terms: AskedTerm[] = [...asked].map(([term, share]) => ({ term, share }));
  return matchingClaims(planLookup(terms, known.claims, all), most);
}

/** What a word that no claim has may stand for. */
async function guessed(
  { folded, term }: Word,
  all: number,
): Promise<{ terms: string[]; share: number }> {
  const pieces = possiblePieces(folded).filter((piece) => !isEmpty(piece));
  const { claims } = await countClaims(pieces.map((piece) => wordOf(piece).term));
  const cut = folded.length > 5 ? cutInto(folded, claims, all) : null;
  if (cut) {
    const meant = cut.filter((piece) => !isEmpty(piece));
    return { terms: meant.map((piece) => wordOf(piece).term), share: guess.cut };
  }
  const allowed = term.length > 7 ? 2 : 1;
  const like = (await likeTerms(term, 8)).filter((one) => editDistance(one, term) <= allowed);
  return { terms: like.slice(0, 2), share: guess.mistyped };
}

function longest(words: readonly Word[]): Word[] {
  const once = new Map(words.map((word) => [word.term, word]));
  return [...once.values()].sort((a, b) => b.folded.length - a.folded.length).slice(0, guesses);
}
