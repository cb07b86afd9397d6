import type { TextRange } from '../article/passage-address';
import { refuse, type Result } from '../result';
import { editDistance } from '../text/edit-distance';

/** At most so many characters of one word may be other ones. */
const mostCharacters = 2;
/** At most so many words of one text may be spelled anew. */
const mostWords = 5;
/** At most so far may one border of a passage move, in UTF-16 code units. */
const farthest = 60;

/** Words that turn what is said, or how much of it: a slip of the pen in them is a change of sense. */
const weighty = new Set(
  `no not never nor none neither nobody nothing nowhere without cannot hardly barely
  least most more less fewer over under above below about almost nearly up down all some few many only
  may might must can could will would should shall
  one two three four five six seven eight nine ten eleven twelve dozen hundred thousand million billion
  first second third half twice once before after since until and or but if unless`.split(/\s+/),
);

/** Negations and figures: what a passage takes in or leaves out must hold none. */
const turns =
  /\p{N}|n['’]t\b|\b(?:no|not|never|nor|none|neither|nobody|nothing|without|cannot|un\w+|denie[sd]|deny)\b/iu;

/**
 * Whether a text was only spelled anew, so that an editor who did it has written nothing of it: as
 * many words as before in the same order, at most {@link mostWords} of them other than before, each by
 * at most {@link mostCharacters} characters; none a name, a number, a negation or another word that
 * carries weight, and no quotation mark, question or exclamation mark come or gone. Null: no text.
 * The same in both directions. `label` begins the message: "The note".
 */
export function checkSpelling(label: string, before: string | null, after: string | null): Result {
  const was = wordsOf(before);
  const is = wordsOf(after);
  if (was.length !== is.length) return more(`${label} has other words than before`);
  const changed = was.flatMap((word, index) =>
    word === is[index] ? [] : [[word, is[index] ?? '']],
  );
  if (changed.length > mostWords) return more(`${label} is changed in more than a few words`);
  for (const [from = '', to = ''] of changed) {
    if (!isSlip(from, to)) return more(`“${from}” and “${to}” are more than two spellings`);
  }
  return { ok: true };
}

/**
 * Whether a passage's borders only moved a little: the new place shares words with the old one, and
 * what came in or fell away is short and holds no figure and no negation. Places are UTF-16 code units
 * of `text`.
 */
export function checkPlace(text: string, before: TextRange, after: TextRange): Result {
  if (after.start >= before.end || after.end <= before.start) {
    return more('The passage stands at another place than before');
  }
  const moved = [
    [before.start, after.start],
    [before.end, after.end],
  ].map((border) => border.toSorted((a, b) => a - b));
  for (const [from = 0, to = 0] of moved) {
    if (to - from > farthest) return more('The passage begins or ends far from where it did');
    // Whole words: "not" must not fall away by its last letters.
    if (turns.test(wholeWords(text, from, to))) {
      return more('What comes into the passage or falls out of it holds a figure or a negation');
    }
  }
  return { ok: true };
}

function wholeWords(text: string, from: number, to: number): string {
  if (from === to) return '';
  const start = /[\p{L}\p{N}'’]*$/u.exec(text.slice(0, from))?.index ?? from;
  const rest = /^[\p{L}\p{N}'’]*/u.exec(text.slice(to))?.[0].length ?? 0;
  return text.slice(start, to + rest);
}

function wordsOf(text: string | null): string[] {
  return text?.match(/\S+/gu) ?? [];
}

/** Only lower-case letters: names, numbers and scripts without cases are never taken for a slip. */
const plain = /^[\p{P}]*[\p{Ll}]+(?:['’‑-][\p{Ll}]+)*[\p{P}]*$/u;
const heavyMarks = /["“”„«»‹›?!¿¡()[\]]/gu;

function isSlip(from: string, to: string): boolean {
  if (![from, to].every((word) => plain.test(word) && !isWeighty(word))) return false;
  if ((from.match(heavyMarks) ?? []).join('') !== (to.match(heavyMarks) ?? []).join(''))
    return false;
  const [was, is] = [bare(from), bare(to)];
  // A first letter that comes or goes makes another word ("told", "sold"; "able", "unable").
  if (was[0] !== is[0] && sorted(was) !== sorted(is)) return false;
  return editDistance(from, to) <= mostCharacters;
}

function isWeighty(word: string): boolean {
  const letters = bare(word);
  return weighty.has(letters) || /n['’]t$/.test(letters);
}

function bare(word: string): string {
  return word.replace(/^\p{P}+|\p{P}+$/gu, '');
}

function sorted(word: string): string {
  return word.split('').sort().join('');
}

function more(what: string): Result {
  return refuse(
    'invalid',
    `${what}: that is more than a correction. Edit the attribution instead; you become one of its authors, and another editor signs it off.`,
  );
}
