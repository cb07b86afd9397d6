import { edtfBounds } from '../time/edtf';
import type { SpokenClaim, StoryFigure, StoryStatement } from './view';

let made = 0;

/** A time as pages have it, for tests. */
function time(edtf: string) {
  return { edtf, words: edtf, bounds: edtfBounds(edtf) };
}

/** A claim for tests of what is drawn of a story. */
export function aSpokenClaim(id: string, eventTime: string | null = null): SpokenClaim {
  const rest = { statement: `Claim ${id}.`, language: 'en', kind: 'event', status: 'reported' };
  return {
    ...rest,
    id,
    reference: id,
    href: `/claims/${id}`,
    eventTime: eventTime === null ? null : time(eventTime),
  } as SpokenClaim;
}

/** `who` said something about claim `claimId` on a day. */
export function aStatement(
  claimId: string,
  who: string,
  saidOn: string,
  fields: Partial<StoryStatement> = {},
): StoryStatement {
  made += 1;
  return {
    id: String(made),
    reference: `${claimId}/${made}`,
    href: `/${made}`,
    claimId,
    voice: { key: who, name: who, href: null },
    through: null,
    stance: 'asserts',
    scope: 'whole',
    said: time(saidOn),
    counts: true,
    ...fields,
  };
}

/** `who` gave a figure on a day. */
export function aFigure(
  who: string,
  saidOn: string,
  value: number,
  fields: Partial<StoryFigure> = {},
): StoryFigure {
  made += 1;
  return {
    id: String(made).padStart(6, '0'),
    number: made,
    href: `/${made}`,
    claim: { reference: 'C-1', href: '/claims/C-1' },
    voice: { key: who, name: who, href: null },
    who,
    figure: String(value),
    part: null,
    stated: { low: value, high: value },
    bounds: { low: value, high: value },
    said: time(saidOn),
    eventTime: null,
    stance: 'asserts',
    review: 'accepted',
    counts: true,
    revisedTo: null,
    ...fields,
  };
}
