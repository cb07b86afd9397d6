/** One thing that is looked for: a word, or words in this order. */
export interface Term {
  text: string;
  phrase: boolean;
  /** Nothing that has it is found. */
  excluded: boolean;
  /** As it was typed, if with signs: the database takes `3.5` for one word and `-16` of `F-16` for another. */
  signed?: string;
}

/** More is not read. */
export const mostLetters = 200;
const mostTerms = 12;

const part = /([-−–]?)(?:["“”„«»]([^"“”„«»]*)["“”„«»]?|(\S+))/gu;

/**
 * What somebody typed into the search, as terms: words, "words in this order", and -what is left out.
 * A quotation mark that is not closed holds until the end. Signs alone are no term.
 */
export function readQuery(typed: string): Term[] {
  const text = typed.replace(/\p{Cc}+/gu, ' ').slice(0, mostLetters);
  const terms = [...text.matchAll(part)].map(([, minus, quoted, word]): Term => {
    const written = quoted ?? word ?? '';
    const words = wordsIn(written);
    const text = words.join(' ');
    const signed = written.replace(/["“”„«»\s]+/g, ' ').trim();
    return {
      text,
      // A word that signs take apart is its parts in this order.
      phrase: words.length > 1,
      excluded: minus !== '',
      ...(words.length > 1 && signed !== text && { signed }),
    };
  });
  const known = new Set<string>();
  return terms
    .filter((term) => {
      const isNew = term.text !== '' && !known.has(writeTerm(term));
      known.add(writeTerm(term));
      return isNew;
    })
    .slice(0, mostTerms);
}

/** The terms as somebody would type them; {@link readQuery} reads the same terms. */
export function writeQuery(terms: readonly Term[]): string {
  return terms.map(writeTerm).join(' ');
}

function writeTerm({ text, phrase, excluded, signed = text }: Term): string {
  return `${excluded ? '-' : ''}${phrase ? `"${signed}"` : text}`;
}

/** The words of a text: letters and digits, with apostrophes within. */
export function wordsIn(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu) ?? [];
}
