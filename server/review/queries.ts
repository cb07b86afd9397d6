import { z } from 'zod';

import type { Actor } from '@/domain/person/role';
import { fromQueue, type QueueFilter } from '@/domain/review/filter';
import { Prisma } from '@/prisma/generated/client';

import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { twoPersonRuleHolds } from '../newsroom/queries';
import {
  beyond,
  isForAnother,
  type Looking,
  matching,
  type Place,
  queueOrder,
} from './matching-queries';
import type { From } from './row-queries';

/**
 * The page of the item that follows this one in the queue's order, among what the filter lets through
 * and the actor may decide on (not what they wrote, no folded repeats); null if none does. Where the
 * item is not in the queue (any more), the first one.
 */
export async function nextInQueue(
  actor: Actor,
  filter: QueueFilter,
  attributionId: string | null,
  now: Date = new Date(),
): Promise<{ href: string } | null> {
  const place = attributionId === null ? null : await placeOf(attributionId);
  return stepFrom(actor, filter, place, 'forward', now);
}

/** {@link nextInQueue} backwards; null where the item is not in the queue (any more). */
export async function previousInQueue(
  actor: Actor,
  filter: QueueFilter,
  attributionId: string,
  now: Date = new Date(),
): Promise<{ href: string } | null> {
  const place = await placeOf(attributionId);
  return place && stepFrom(actor, filter, place, 'backward', now);
}

const places = z.array(
  z.object({
    article_urgency: z.string(),
    article_id: z.string(),
    claim_urgency: z.string(),
    claim_id: z.string(),
    urgency: z.string(),
    attribution_id: z.string(),
  }),
);

async function placeOf(attributionId: string): Promise<Place | null> {
  const [place] = places.parse(
    await database.$queryRaw`
      SELECT article_urgency, article_id::text, claim_urgency, claim_id::text, urgency, attribution_id::text
      FROM review_item WHERE attribution_id = ${attributionId}::uuid`,
  );
  return place ?? null;
}

const steps = z.array(z.object({ claim_number: z.number(), number: z.number() }));

async function stepFrom(
  actor: Actor,
  filter: QueueFilter,
  place: Place | null,
  direction: 'forward' | 'backward',
  now: Date,
): Promise<{ href: string } | null> {
  const looking = { actor, now, twoPersonRule: await twoPersonRuleHolds() };
  const [step] = steps.parse(
    await database.$queryRaw(stepBeyond(filter, looking, { place, direction })),
  );
  return step ? { href: fromQueue(attributionHref(step.claim_number, step.number), filter) } : null;
}

/** What a step asks: the nearest row that the actor may decide on, by the index. */
export function stepBeyond(
  filter: QueueFilter,
  looking: Looking,
  { place, direction }: From,
): Prisma.Sql {
  const singly = filter.state === 'repeats' ? { ...filter, state: null } : filter;
  const another = isForAnother(looking, Prisma.sql`item.attribution_id`);
  return Prisma.sql`
    SELECT claim.number AS claim_number, attribution.number
    FROM (
      SELECT item.attribution_id FROM review_item AS item
      WHERE ${matching(singly, looking)} AND NOT ${another} AND ${beyond(place, direction)}
      ORDER BY ${queueOrder(direction)} LIMIT 1
    ) AS step
    JOIN attribution ON attribution.id = step.attribution_id
    JOIN claim ON claim.id = attribution.claim_id`;
}
