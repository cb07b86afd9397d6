import { intervalWords } from './interval-words';
import type { Status } from './settle-status';
import type { ClaimStatus } from './status';
import type { Waiting } from './waiting';

export const statusWords: Record<Status, string> = {
  unverified: 'unverified',
  denied: 'denied',
  stated: 'stated',
  on_record: 'on record',
  reported: 'reported',
  corroborated: 'corroborated',
  confirmed: 'confirmed',
  disputed: 'disputed',
  retracted: 'retracted',
};

/** What a clause of the sentence is about, so that pages can style it. */
export const sentencePartKinds = [
  'basis',
  'figures',
  'denied',
  'retracted',
  'part',
  'doubted',
  'no_comment',
  'no_response',
  'waiting',
] as const;

/** One clause of the status sentence, without its semicolon. */
export interface SentencePart {
  kind: (typeof sentencePartKinds)[number];
  text: string;
}

/** More names than this are counted, not listed. */
const namesListed = 3;

/**
 * The clauses of the sentence that always comes with a status, in their order. The first
 * says what the claim rests on; the others stand only where there is something to say. Denials and
 * retractions that await sign-off are always named.
 */
export function sentenceParts(status: ClaimStatus): SentencePart[] {
  const { assertedInPart, deniedInPart, denyingOrigins, denyingNames, retractingNames } = status;
  const asserted = status.assertingOrigins.max > 0;
  const parts: (SentencePart | null)[] = [
    { kind: 'basis', text: basis(status) },
    part('figures', status.figuresDiffer, () => figures(status)),
    part('denied', status.status !== 'denied' && denyingOrigins.max > 0, () =>
      denial(denyingOrigins, denyingNames),
    ),
    part('retracted', status.status !== 'retracted' && retractingNames.length > 0, () =>
      by('retracted', retractingNames.length, retractingNames),
    ),
    part('part', assertedInPart.length > 0, () => `asserted in part by ${assertedInPart.length}`),
    part('part', deniedInPart.length > 0, () => `denied in part by ${deniedInPart.length}`),
    part('doubted', status.questions > 0, () => `doubted by ${status.questions}`),
    part('no_comment', status.declines > 0, () => `no comment from ${status.declines}`),
    part('no_response', status.noResponse > 0, () => `no response from ${status.noResponse}`),
    ...waitingParts(status.waiting, asserted || denyingOrigins.max > 0),
  ];
  return parts.filter((one) => one !== null);
}

/** "Reported by 1–2 origins; denied by 1 (the Kremlin); 2 more await sign-off, one a denial." */
export function statusSentence(status: ClaimStatus): string {
  const text = sentenceParts(status)
    .map((one) => one.text)
    .join('; ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

function basis(status: ClaimStatus): string {
  const { assertingOrigins, confirmingNames, retractingNames, denyingOrigins } = status;
  switch (status.status) {
    case 'unverified':
      return 'nothing accepted says so or denies it';
    case 'retracted': {
      const count = retractingNames.length;
      return `${by('retracted', count, retractingNames)}; nobody stands by it`;
    }
    case 'denied':
      return assertingOrigins.max > 0
        ? `${denial(denyingOrigins, status.denyingNames)}; attributed by ${origins(assertingOrigins)}`
        : `${denial(denyingOrigins, status.denyingNames)}; nobody asserts it`;
    case 'on_record':
      return `on record from ${intervalWords(assertingOrigins)} (${listed(status.assertingNames)})`;
    case 'stated':
      return `stated by ${intervalWords(assertingOrigins)}`;
    case 'corroborated':
      return status.figuresDiffer
        ? `reported by ${origins(assertingOrigins)}`
        : `corroborated by ${origins(assertingOrigins)}`;
    case 'confirmed':
    case 'disputed':
    case 'reported':
  }
  return confirmingNames.length > 0
    ? `confirmed by ${listed(confirmingNames)}; ${origins(assertingOrigins)} in all`
    : `reported by ${origins(assertingOrigins)}`;
}

/** "figures differ: about 50,000 (1 origin), 20,000 (1 origin)" */
function figures({ figureClusters }: ClaimStatus): string {
  const each = figureClusters.map(
    (cluster) => `${cluster.figures.join(' or ')} (${origins(cluster.origins)})`,
  );
  return `figures differ: ${each.join(', ')}`;
}

function denial(origin: { min: number; max: number }, names: string[]): string {
  return `denied by ${intervalWords(origin)} (${listed(names)})`;
}

function by(verb: string, count: number, names: string[]): string {
  return count === 0 ? verb : `${verb} by ${count} (${listed(names)})`;
}

/** "2 more await sign-off, one a denial" */
function waitingParts(waiting: Waiting, isMore: boolean): (SentencePart | null)[] {
  const { total, underReReview } = waiting;
  const special = [
    ...several(waiting.denials.length, 'a denial', 'denials'),
    ...several(waiting.retractions.length, 'a retraction', 'retractions'),
  ];
  const named = special.map((one) => (total + underReReview === 1 ? one.bare : one.counted));
  const tail = named.length ? `, ${named.join(', ')}` : '';
  const more = isMore ? ' more' : '';
  return [
    part('waiting', total > 0, () => {
      const verb = total === 1 ? 'awaits' : 'await';
      return `${total}${more} ${verb} sign-off${tail}`;
    }),
    part(
      'waiting',
      underReReview > 0,
      () => `${underReReview} under re-review${total ? '' : tail}`,
    ),
  ];
}

function several(count: number, one: string, many: string): { bare: string; counted: string }[] {
  if (count === 0) return [];
  return [
    count === 1
      ? { bare: one, counted: `one ${one}` }
      : { bare: many, counted: `${count} ${many}` },
  ];
}

function part(
  kind: SentencePart['kind'],
  applies: boolean,
  text: () => string,
): SentencePart | null {
  return applies ? { kind, text: text() } : null;
}

function origins(origin: { min: number; max: number }): string {
  return `${intervalWords(origin)} ${origin.max === 1 ? 'origin' : 'origins'}`;
}

function listed(names: string[]): string {
  if (names.length <= namesListed) return names.join(', ');
  const others = names.length - namesListed + 1;
  return `${names.slice(0, namesListed - 1).join(', ')} and ${others} others`;
}
