import { z } from 'zod';

import { stances } from '../attribution/stance';
import { firstNumber } from '../quantity/written-number';
import { verdictValues } from '../verdict/verdict';
import { claimKinds } from './kind';
import { type ClaimFilter, claimSorts } from './list-filter';
import { statuses } from './settle-status';

const oneOf = <T extends string>(words: readonly [T, ...T[]]) =>
  z.enum(words).nullable().catch(null).default(null);
const anId = z.uuid().nullable().catch(null).default(null);
const aWord = z
  .string()
  .trim()
  .min(1)
  .max(200)
  // oxlint-disable-next-line no-control-regex -- the database refuses it in a text
  .regex(/^[^\u0000]*$/)
  .nullable()
  .catch(null)
  .default(null);
const aDay = z.iso.date().nullable().catch(null).default(null);
const aNumber = z.string().trim().transform(numberWritten).nullable().catch(null).default(null);
const yes = z.literal('yes').nullable().catch(null).default(null);

const filterParams = z.object({
  q: aWord,
  exact: yes,
  status: oneOf([...statuses, 'withdrawn']),
  verdict: oneOf([...verdictValues, 'stale']),
  stance: oneOf(stances),
  kind: oneOf(claimKinds),
  source: anId,
  outlet: anId,
  story: anId,
  tag: aWord,
  waiting: yes,
  mine: yes,
  unnamed: yes,
  logged_from: aDay,
  logged_to: aDay,
  said_from: aDay,
  said_to: aDay,
  happened_from: aDay,
  happened_to: aDay,
  number_from: aNumber,
  number_to: aNumber,
  unit: aWord,
  sort: z.enum(claimSorts).catch('activity').default('activity'),
});

/** An address's parameters as Next gives them. */
export type AddressParams = Readonly<Record<string, string | string[] | undefined>>;

/** The filter that an address names; what it names wrongly narrows nothing. */
export function readClaimFilter(params: AddressParams): ClaimFilter {
  const read = filterParams.parse(params);
  return {
    words: read.q,
    exact: read.q !== null && read.exact !== null,
    status: read.status,
    verdict: read.verdict,
    stance: read.stance,
    kind: read.kind,
    sourceId: read.source,
    outletId: read.outlet,
    storyId: read.story,
    tag: read.tag,
    waiting: read.waiting !== null,
    mine: read.mine !== null,
    unnamed: read.unnamed !== null,
    logged: inOrder(read.logged_from, read.logged_to),
    said: inOrder(read.said_from, read.said_to),
    happened: inOrder(read.happened_from, read.happened_to),
    number: inOrder(read.number_from, read.number_to),
    unit: read.unit,
    sort: read.sort,
  };
}

/** A span whose ends were typed the wrong way round is meant all the same. */
function inOrder<T extends string | number>(from: T | null, to: T | null) {
  return from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };
}

/** A whole text as one number, as figures are read: `50,000`, `50.000`, `50k`; null if it is none. */
function numberWritten(text: string): number | null {
  const sign = /^[-−]/.test(text) ? -1 : 1;
  const plain = sign < 0 ? text.slice(1) : text;
  const read = firstNumber(plain, 0);
  const [value] = read?.start === 0 && read.end === plain.length ? read.values : [];
  return value === undefined ? null : sign * Number(value);
}
