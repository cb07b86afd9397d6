import { numberOf, reference } from '@/domain/reference';
import { typedTime } from '@/domain/time/typed-time';

import { claimContentInclude } from '../attribution/content';
import { database } from '../database/client';
import { claimHead } from './head-queries';

/** The claim with this reference, as its edit form is filled; null if it is not on the desk. */
export async function claimForEditing(ref: string) {
  const number = numberOf('claim', ref);
  if (number === null) return null;
  const revision = (await claimHead(number))?.revision ?? 0;
  const claim = await database.claim.findUnique({
    where: { number, withdrawnAt: null, mergedIntoId: null },
    include: claimContentInclude,
  });
  if (!claim) return null;
  return {
    id: claim.id,
    reference: reference('claim', claim.number),
    revision,
    value: {
      statement: claim.statement,
      context: claim.context ?? '',
      kind: claim.kind,
      language: claim.language,
      storyId: claim.storyId ?? '',
      tags: claim.tags.join(', '),
      eventTime: claim.eventTime ? typedTime(claim.eventTime) : '',
      counted: claim.counted ?? '',
      population: claim.population ?? '',
      unit: claim.unit ?? '',
      participants: claim.participants.map(({ source, ownAct }) => ({
        source: { id: source.id, text: source.name },
        ownAct: ownAct ? 'on' : '',
      })),
    },
  };
}

/** The claim with this reference as a logging form names it; null if it is not on the desk. */
export async function claimToLogTo(ref: string) {
  const number = numberOf('claim', ref);
  if (number === null) return null;
  const claim = await database.claim.findUnique({
    where: { number, withdrawnAt: null, mergedIntoId: null },
    select: { id: true, number: true, statement: true },
  });
  return claim && { ...claim, reference: reference('claim', claim.number) };
}

/** `/claims/C-1042`: the page of the claim with this id. */
export async function claimAddress(id: string): Promise<string> {
  const claim = await database.claim.findUniqueOrThrow({
    where: { id },
    select: { number: true },
  });
  return `/claims/${reference('claim', claim.number)}`;
}
