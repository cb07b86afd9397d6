import { figurePlace } from './figures';
import type { LatestWords } from './latest-word';
import type { ClaimFacts } from './records';
import type { Sources } from './sources';
import type { Word } from './standing';
import { isSecondHand } from './voice';

/** What sources say (model C 9). */
export const sourceChipKinds = [
  'nothing_accepted',
  'denied',
  'sources',
  'separate_sources',
  'own_account',
  'admitted',
  'disputed',
  'retracted',
  'stated',
] as const;
export type SourceChipKind = (typeof sourceChipKinds)[number];

export interface SourceChip {
  kind: SourceChipKind;
  /** The exact words: "1–3 sources". */
  words: string;
}

const plainWords: Record<Exclude<SourceChipKind, 'sources' | 'separate_sources'>, string> = {
  nothing_accepted: 'Nothing accepted',
  denied: 'Denied',
  own_account: 'Own account',
  admitted: 'Admitted',
  disputed: 'Disputed',
  retracted: 'Retracted by its source',
  stated: 'Stated',
};

/** The line that explains each chip. */
export const chipExplanations: Record<SourceChipKind, string> = {
  nothing_accepted: 'No word for or against this stands that an editor has accepted.',
  denied: 'Somebody denies this. Nobody’s word that it is so stands here.',
  sources: 'All that we have may go back to one person or body.',
  separate_sources:
    'At least so many know this separately, an editor judged. They can still be wrong.',
  own_account: 'Only those whom it is about say so, about themselves.',
  admitted: 'They say so themselves and it costs them something, an editor judged.',
  disputed: 'Some say so and somebody denies it. Both are named.',
  retracted: 'Everybody who said so, or the outlet that brought it, has taken it back.',
  stated: 'A position or a forecast: it was said. Nobody says that it is right.',
};

/** The words that decide the chip: whose yes stands, whose no stands, who took a yes back. */
export interface Decisive {
  yes: Word[];
  no: Word[];
  takenBack: Word[];
}

export function decisiveWords(latest: LatestWords, claim: ClaimFacts): Decisive {
  const all = [...latest.place].map(([word, place]) => ({ word, place }));
  const stands = all.filter(({ place }) => place.at === 'stands').map(({ word }) => word);
  return {
    yes: stands.filter(({ says, row }) => says === 'yes' && figurePlace(row, claim) !== 'apart'),
    no: stands.filter(({ says }) => says !== 'yes'),
    takenBack: all
      .filter(({ word, place }) => word.says === 'yes' && place.at === 'taken_back')
      .map(({ word }) => word),
  };
}

/** The first that holds, in the order of reading R1. */
export function sourceChip(claim: ClaimFacts, latest: LatestWords, sources: Sources): SourceChip {
  const { yes, no, takenBack } = decisiveWords(latest, claim);
  const plain = (kind: keyof typeof plainWords): SourceChip => ({ kind, words: plainWords[kind] });
  if (no.length > 0 && (yes.length > 0 || latest.turned)) return plain('disputed');
  if (yes.length === 0) {
    if (takenBack.length > 0) return plain('retracted');
    return plain(no.length > 0 ? 'denied' : 'nothing_accepted');
  }
  if (claim.kind === 'position' || claim.kind === 'prediction') return plain('stated');
  if (yes.some((word) => isAdmission(word, claim))) return plain('admitted');
  const { min, max } = sources;
  if (min > 1) return { kind: 'separate_sources', words: `${min} separate sources` };
  if (yes.every((word) => isOwnAccount(word, claim))) return plain('own_account');
  return { kind: 'sources', words: max === 1 ? '1 source' : `1–${max} sources` };
}

/** Whether a yes is a participant's own word about its own act. */
export function isOwnAccount({ row, sides }: Word, claim: ClaimFacts): boolean {
  const own = claim.participants.filter(({ ownAct }) => ownAct).map(({ id }) => id);
  return !isSecondHand(row) && sides.some((side) => own.includes(side));
}

/** Whether a standing yes carries the second key on a participant's own account, given by two. */
export function isAdmission(word: Word, claim: ClaimFacts): boolean {
  const { acceptance } = word.row;
  return isOwnAccount(word, claim) && acceptance?.admitted === true && !acceptance.alone;
}
