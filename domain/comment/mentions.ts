/** Somebody who can be mentioned. */
export interface Mentionable {
  id: string;
  name: string;
  email: string;
}

/** Whom a text mentions, and which names stand for several people. */
export interface Mentions<P extends Mentionable> {
  people: P[];
  /** A name as it is spelled on the desk, with everybody who has it. */
  ambiguous: { name: string; people: P[] }[];
}

/** Where a mention can begin: not inside a word or an e-mail address. */
const beginnings = /(?<![\p{L}\p{N}._-])@/gu;

/**
 * Reads mentions: "@Ann Lee" by the whole name, or "@ann@example.org" by the address, in any case and
 * with any white space. The longest name that fits is meant ("@Ann Lee Park" is not Ann Lee). An @
 * that names nobody is left as it is, since quoted posts are full of them.
 */
export function mentionsIn<P extends Mentionable>(text: string, people: readonly P[]): Mentions<P> {
  const found = new Map<string, P>();
  const ambiguous = new Map<string, P[]>();
  for (const { index } of text.matchAll(beginnings)) {
    const meant = meantBy(folded(text.slice(index + 1, index + 1 + longestName)), people);
    const [first] = meant;
    if (!first) continue;
    if (meant.length === 1) found.set(first.id, first);
    else ambiguous.set(folded(first.name), meant);
  }
  return {
    people: [...found.values()],
    ambiguous: [...ambiguous.values()].map((named) => ({
      name: named[0]?.name ?? '',
      people: named,
    })),
  };
}

/** What to write in a text for this person: the name, or the address where others have the name too. */
export function mentionOf(person: Mentionable, people: readonly Mentionable[]): string {
  const name = folded(person.name);
  const alone = people.every(({ id, name: other }) => id === person.id || folded(other) !== name);
  return `@${alone ? person.name : person.email}`;
}

/** More than any name or address has, with white space between its parts. */
const longestName = 600;

function meantBy<P extends Mentionable>(rest: string, people: readonly P[]): P[] {
  let longest = 0;
  let meant: P[] = [];
  for (const person of people) {
    const fits = [folded(person.name), folded(person.email)].filter((words) =>
      beginsWith(rest, words),
    );
    const length = Math.max(0, ...fits.map((words) => words.length));
    if (length === 0 || length < longest) continue;
    meant = length > longest ? [person] : [...meant, person];
    longest = length;
  }
  return meant;
}

/** Whether the words stand at the beginning and end there, not within a longer word. */
function beginsWith(rest: string, words: string): boolean {
  return words !== '' && rest.startsWith(words) && !/^[\p{L}\p{N}]/u.test(rest.slice(words.length));
}

function folded(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
}
