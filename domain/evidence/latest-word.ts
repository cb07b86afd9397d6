import type { SetAside } from './records';
import type { Standing, Word } from './standing';
import { isDocument, isAuthentic, quotedBy } from './voice';
import { isBefore, isCertainlyAfter } from './when';

/** Where a word stands. `by`: the words that decided it. */
export type Place =
  | { at: 'stands' }
  /** A yes whose side or voice says no since. */
  | { at: 'given_up'; by: readonly Word[] }
  /** Taken back by its side or voice; by nobody's word where its outlet no longer stands by it. */
  | { at: 'taken_back'; by: readonly Word[] }
  /** Only quotes somebody who has taken the word back. */
  | { at: 'quotes_taken_back' }
  /** A no that a later yes of its side or voice ended. */
  | { at: 'ended'; by: readonly Word[] }
  | { at: 'set_aside'; mark: SetAside }
  /** A yes, or the take-back of a no, that counts only once an outlet's correction is answered. */
  | { at: 'in_question' }
  /** A take-back: what it takes back. */
  | { at: 'takes_back'; words: readonly Word[] };

export interface LatestWords {
  place: ReadonlyMap<Word, Place>;
  /** Words whose order with an opposite one of their voice decides, and is not known. */
  undecided: readonly Word[];
  /** Whether a participant's side turned from yes to no. */
  turned: boolean;
}

/**
 * Latest word, with memory (model B 5, 6; readings R1, R5, R6, R8, R13, R14). A no counts until its own
 * side or voice says yes certainly later, with a stated time, or takes it back; until two editors set it
 * aside; or until its outlet no longer stands by it. Nothing that was accepted alone or is in question
 * ends a no. A yes falls with any later no or take-back of its side or voice.
 */
export function latestWords(
  { words }: Pick<Standing, 'words'>,
  setAside: readonly SetAside[],
  isPosition: boolean,
): LatestWords {
  const place = new Map<Word, Place>();
  const of = (says: Word['says']) => words.filter((word) => word.says === says);
  const [yes, no, back] = [of('yes'), of('no'), of('back')];
  const taken = new Map(back.map((word) => [word, takenBack(word, words, isPosition)]));
  const denials = [...no, ...back.filter((word) => taken.get(word)?.length === 0)];

  for (const word of back) {
    const words = taken.get(word) ?? [];
    if (words.length > 0) place.set(word, { at: 'takes_back', words });
  }
  for (const word of denials) {
    const later = yes.filter((other) => ends(other, word) && isCertainlyAfter(other, word));
    const takers = back.filter((other) => taken.get(other)?.includes(word) && isFull(other));
    const mark = setAside.find(
      ({ rowId, by, agreedBy }) => rowId === word.row.id && agreedBy !== null && agreedBy !== by,
    );
    if (word.abandoned || takers.length > 0) place.set(word, { at: 'taken_back', by: takers });
    else if (later.length > 0) place.set(word, { at: 'ended', by: later });
    else if (mark) place.set(word, { at: 'set_aside', mark });
    else place.set(word, { at: 'stands' });
  }
  for (const word of yes) {
    const takers = back.filter((other) => taken.get(other)?.includes(word));
    const against = denials.filter(
      (other) => isSameVoice(other, word) && givesUp(word, other, place.get(other)),
    );
    if (word.abandoned || takers.length > 0) place.set(word, { at: 'taken_back', by: takers });
    else if (against.length > 0) place.set(word, { at: 'given_up', by: against });
    else if (word.inQuestion) place.set(word, { at: 'in_question' });
    else place.set(word, { at: 'stands' });
  }
  dropQuoting(yes, place);
  return { place, undecided: undecidedAmong(words, place), turned: hasTurned(yes, place) };
}

/**
 * Whether a voice gave a yes up by a no: one that certainly came later, or one that stands no more and did
 * not certainly come before. So no end of a denial brings back a yes whose day was left out (R14).
 */
function givesUp(yes: Word, no: Word, place: Place | undefined): boolean {
  return place?.at === 'stands' ? isBefore(yes.said, no.said) : !isCertainlyAfter(yes, no);
}

/** One voice, or one participant's side. */
export function isSameVoice(a: Word, b: Word): boolean {
  return a.voice === b.voice || a.sides.some((side) => b.sides.includes(side));
}

/**
 * Whether a yes can end a no: of one voice, or for every side that the no may be of. A spokesman of two
 * participants who does not say for whom he speaks ends nothing but his own no.
 */
function ends(yes: Word, no: Word): boolean {
  if (!isFull(yes)) return false;
  if (yes.voice === no.voice) return true;
  const isSure =
    yes.row.principal !== null ||
    yes.sides.length === 1 ||
    yes.sides.some((side) => yes.voice === `source:${side}`);
  return isSure && no.sides.length > 0 && no.sides.every((side) => yes.sides.includes(side));
}

function isFull(word: Word): boolean {
  return !word.alone && !word.inQuestion && !word.abandoned;
}

/**
 * The words that a take-back takes back: those of its side or voice that are not certainly later. Where
 * it names a no, or finds no yes, it takes back the no, for which it needs a stated time unless it names
 * it; a yes is what it takes back otherwise. None: it
 * counts as a denial, as one by an unmarked document does. The holder of a position takes it back
 * whoever attributes it.
 */
function takenBack(back: Word, words: readonly Word[], isPosition: boolean): Word[] {
  if (isDocument(back.row) && !isAuthentic(back.row)) return [];
  const holds = isPosition && back.sides.length > 0;
  const fitting = words.filter((word) => {
    if (word === back || word.says === 'back') return false;
    if (!isSameVoice(word, back)) return holds && word.says === 'yes';
    return word.says === 'yes' ? !isCertainlyAfter(word, back) : !isBefore(back.said, word.said);
  });
  const yes = fitting.filter(({ says }) => says === 'yes');
  const no = fitting.filter(({ says, voice, sides }) => {
    if (says !== 'no') return false;
    return (
      voice === back.voice || (sides.length > 0 && sides.every((one) => back.sides.includes(one)))
    );
  });
  const named = no.find(({ row }) => row.id === back.row.takesBack);
  if (named) return [named, ...no.filter((one) => one !== named && isCertainlyAfter(back, one))];
  if (yes.length > 0) return yes;
  return no.filter((one) => isCertainlyAfter(back, one));
}

/** What strengthens falls with its ground: who only quotes somebody who took the word back counts no longer. */
function dropQuoting(yes: readonly Word[], place: Map<Word, Place>): void {
  const stands = (word: Word) => ['stands', 'in_question'].includes(place.get(word)?.at ?? '');
  const isBy = (word: Word, id: string) => word.voice === `source:${id}` || word.sides.includes(id);
  for (let dropped = true; dropped;) {
    dropped = false;
    for (const word of yes.filter(stands)) {
      const quoted = quotedBy(word.row);
      const own = quoted ? yes.filter((other) => isBy(other, quoted.id)) : [];
      const gone = own.some((other) =>
        ['taken_back', 'quotes_taken_back'].includes(place.get(other)?.at ?? ''),
      );
      if (!gone || own.some(stands)) continue;
      place.set(word, { at: 'quotes_taken_back' });
      dropped = true;
    }
  }
}

/** Yes and no of one voice that both stand, and words taken back that may have been said later. */
function undecidedAmong(words: readonly Word[], place: ReadonlyMap<Word, Place>): Word[] {
  return words.filter((word) => {
    const at = place.get(word);
    if (at?.at === 'stands' && word.says === 'yes') {
      return words.some(
        (other) =>
          other.says !== 'yes' &&
          place.get(other)?.at === 'stands' &&
          isSameVoice(other, word) &&
          !isCertainlyAfter(word, other),
      );
    }
    if (at?.at !== 'taken_back' || word.says !== 'yes') return false;
    return at.by.some(
      (other) => other.row.takesBack !== word.row.id && !isBefore(word.said, other.said),
    );
  });
}

function hasTurned(yes: readonly Word[], place: ReadonlyMap<Word, Place>): boolean {
  return yes.some((word) => {
    const at = place.get(word);
    return (
      at?.at === 'given_up' &&
      at.by.some((other) => other.sides.some((s) => word.sides.includes(s)))
    );
  });
}
