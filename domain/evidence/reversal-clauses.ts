import { type Clause, clause, type Findings, grouped, inTime } from './clause';
import type { Word } from './standing';
import { broughtBy, onDay, rowDay, through, voiceName } from './words-for-rows';

/** The words of one voice or side that says different things at different times, in one sentence. */
export function reversalClauses(words: readonly Word[], findings: Findings): Clause[] {
  return grouped(words, sideKey).flatMap((side) => {
    const isTakenBack = side.some(({ says }) => says === 'back');
    const text = bothText(side, findings) ?? storyText(side, findings);
    return clause(isTakenBack ? 'taken_back' : 'reversal', 'lead', side, text);
  });
}

/** One participant's side, else one voice. */
export function sideKey(word: Word): string {
  return word.sides[0] ?? word.voice;
}

/** "X says both on 4 August: yes through A, no through B", where no day tells which came last. */
function bothText(side: readonly Word[], { latest, evidence }: Findings): string | null {
  const standing = inTime(side).filter((word) => latest.place.get(word)?.at === 'stands');
  const undecided = standing.some((word) => latest.undecided.includes(word));
  if (!undecided || standing.length !== side.length) return null;
  const [first] = standing;
  const each = standing.map((word) => {
    const way = through(word.row);
    const day = rowDay(word.row, evidence.now);
    const when = word.dated ? onDay(day) : `in words published on ${day} without a day`;
    return `${word.says === 'yes' ? 'yes' : 'no'} ${when}${way ? ` through ${way.name}` : ''}`;
  });
  return first ? `${voiceName(first.row)} says both: ${each.join(', ')}` : null;
}

/** "Harrow plc said so on 3 May (Ewa Cole) and denies it since 7 May (Finn Blake)" */
function storyText(side: readonly Word[], findings: Findings): string {
  const words = inTime(side);
  let subject = '';
  const segments = words.map((word, at) => {
    const name = voiceName(word.row);
    const shown = name === subject ? '' : `${name} `;
    subject = name;
    return { shown, text: segment(word, at > 0, findings) };
  });
  return segments
    .map(({ shown, text }, at) => {
      const joint =
        at === 0 ? '' : at === segments.length - 1 ? (shown ? ', and ' : ' and ') : ', ';
      return `${joint}${shown}${text}`;
    })
    .join('');
}

function segment(word: Word, isLater: boolean, { latest, evidence, decisive }: Findings): string {
  const { claim, now } = evidence;
  const stated = claim.kind === 'position' || claim.kind === 'prediction';
  const figure = word.row.figure.kind === 'figure' ? word.row.figure.figure.text : null;
  const day = rowDay(word.row, now);
  const way = [broughtBy(word.row), through(word.row)?.name].filter(Boolean).join(', ');
  const since = `${isLater ? ` since ${day}` : ` (${day})`}${way ? ` (${way})` : ''}`;
  const on = ` ${onDay(day)}${way ? ` (${way})` : ''}`;
  const place = latest.place.get(word);
  const alone = word.alone && isLater ? ', which one editor alone accepted' : '';
  const question = word.inQuestion ? ', which is in question' : '';
  const extra = `${alone}${question}`;
  if (place?.at === 'takes_back') {
    const isThat = place.words.some(
      ({ says, row }) => says === 'no' || row.figure.kind === 'figure',
    );
    const what = isThat ? 'that' : 'it';
    return `took ${what} back${on}${extra}`;
  }
  if (word.says !== 'yes')
    return place?.at === 'stands' ? `denies it${since}${extra}` : `denied it${on}`;
  if (place?.at !== 'stands')
    return `${stated ? `stated ${figure ?? 'it'}` : `said ${figure ?? 'so'}`}${on}`;
  const admits =
    !stated &&
    decisive.no.length === 0 &&
    word.row.acceptance?.admitted &&
    !word.alone &&
    word.sides.length > 0;
  if (admits) return `admits it${since}${extra}`;
  return `${stated ? `states ${figure ?? 'it'}` : `says ${figure ?? 'so'}`}${since}${extra}`;
}
