import { stem } from './stem';

/** A word of a text as claims are compared by it. */
export interface Word {
  /** As it stands there, folded: lower case, no accents, numbers without separators of thousands. */
  folded: string;
  /** What stands for it in the index: the stem of an English word, else the folded word. */
  term: string;
}

/** Words that say nothing of what a text is about. */
const empty = new Set(
  `a about above after again against all also am amp an and any are aren as at be because been before being
  below between both but by can cannot could couldn d did didn do does doesn doing don down during each even
  ever few for from further get got had hadn has hasn have haven having he her here hers herself him himself
  his how i if in into is isn it its itself just let ll m me more most mustn my myself no nor not now of off
  on once only or other ought our ours ourselves out over own re s same shan she should shouldn so some such
  t than that the their theirs them themselves then there these they this those through to too under until
  up us ve very via was wasn we were weren what when where which while who whom why will with won would
  wouldn you your yours yourself yourselves`.split(/\s+/),
);

const address = /(?:https?:\/\/|www\.|pic\.twitter\.com\/)\S*/gi;
const token = /[@#]?(?:\d+(?:[.,]\d+)*|[\p{L}\p{N}\p{Mn}_]+(?:['’]\p{L}+)*)/gu;
const thousands = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;
/** Where a name without spaces is cut: `BlackLivesMatter`, `JFKAirport`, `Trump2020`, `open_letter`. */
const joints =
  /_|(?<=\p{Ll})(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u;
/** Scripts that set no spaces between words; they are compared by pairs of signs. */
const unspaced = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}]+$/u;

/**
 * The words of a text that say what it is about, in their order: addresses, signs and empty words are
 * left out, hashtags and account names are cut where their letters change case.
 * @param met what was met before comes to, for who reads many texts: few of their words are new
 */
export function wordsOf(text: string, met = new Map<string, readonly Word[]>()): Word[] {
  const plain = text.normalize('NFKC').replace(address, ' ');
  return (plain.match(token) ?? []).flatMap((found) => {
    const known = met.get(found);
    if (known) return known;
    const words = parts(found).flatMap((part) => {
      const folded = fold(part);
      return folded === '' || isEmpty(folded) ? [] : [wordOf(folded)];
    });
    met.set(found, words);
    return words;
  });
}

/** A folded word with its term. */
export function wordOf(folded: string): Word {
  return { folded, term: romanised(stem(folded)).slice(0, 60) };
}

/** Whether a folded word may be another one mistyped or several written as one: a number never is. */
export function isWritten(folded: string): boolean {
  return /^\p{L}{5,30}$/u.test(folded);
}

/** Whether a folded word says nothing of what a text is about. */
export function isEmpty(folded: string): boolean {
  return empty.has(folded);
}

function parts(found: string): string[] {
  const bare = found.replace(/^[@#]/, '');
  if (unspaced.test(bare)) {
    const signs = bare.match(/./gu) ?? [];
    return signs.length === 1 ? signs : signs.slice(1).map((sign, at) => `${signs[at]}${sign}`);
  }
  return /^\d/.test(bare) && !/\p{L}/u.test(bare) ? [bare] : bare.split(joints);
}

function fold(part: string): string {
  if (/^[a-z]+$/i.test(part)) return part.toLowerCase();
  if (thousands.test(part)) return part.replace(/[.,]/g, '');
  return part
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’](?:s|t|re|ve|ll|d|m)$/, '')
    .replace(/['’]/g, '');
}

/** Zelensky, Zelenskyy, Zelenskiy and Zelenskij are one name. */
function romanised(term: string): string {
  return term.replace(/sk(?:i[ijy]|y[ijy]|yi|ij|y)$/, 'ski');
}
