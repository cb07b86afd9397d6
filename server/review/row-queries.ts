import { z } from 'zod';

import { levels } from '@/domain/attribution/level';
import { scopes, stances } from '@/domain/attribution/stance';
import { nameOfVoice } from '@/domain/attribution/voice';
import { statuses } from '@/domain/claim/settle-status';
import { attributionReference } from '@/domain/reference';
import { fromQueue, type QueueFilter } from '@/domain/review/filter';
import type { QueueRow } from '@/domain/review/view';
import { unnamedOwners } from '@/domain/source/kind';
import { Prisma } from '@/prisma/generated/client';

import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import {
  beyond,
  isForAnother,
  type Looking,
  matching,
  type Place,
  queueOrder,
} from './matching-queries';

const queueRows = z.array(
  z.object({
    article_urgency: z.string(),
    article_id: z.string(),
    article_number: z.number(),
    article_title: z.string(),
    publisher: z.string().nullable(),
    claim_urgency: z.string(),
    claim_id: z.string(),
    claim_number: z.number(),
    statement: z.string(),
    language: z.string(),
    status: z.enum(statuses),
    urgency: z.string(),
    attribution_id: z.string(),
    number: z.number(),
    stance: z.enum(stances),
    scope: z.enum(scopes),
    level: z.enum(levels),
    voice: z.string().nullable(),
    voice_owner: z.enum(unnamedOwners).nullable(),
    under_re_review: z.boolean(),
    becomes: z.enum(statuses).nullable(),
    sole_basis: z.boolean(),
    unnamed: z.boolean(),
    closed: z.boolean(),
    needed_by: z.date().nullable(),
    assigned_to_id: z.string().nullable(),
    assigned_to: z.string().nullable(),
    logged_by: z.string(),
    logged_at: z.date(),
    own: z.boolean(),
  }),
);

/** One row of the queue with its place, claim and article. */
export type QueueRowFound = z.infer<typeof queueRows>[number];

/** Where a page of rows begins, and which way it goes. */
export interface From {
  place: Place | null;
  direction: 'forward' | 'backward';
}

/** The `take` rows beyond a place that the filter lets through, the nearest first. */
export async function queueRowsBeyond(
  filter: QueueFilter,
  looking: Looking,
  from: From,
  take: number,
): Promise<QueueRowFound[]> {
  return queueRows.parse(await database.$queryRaw(rowsBeyond(filter, looking, from, take)));
}

/** What {@link queueRowsBeyond} asks: the rows by the index first, then all that is shown of them. */
export function rowsBeyond(
  filter: QueueFilter,
  looking: Looking,
  { place, direction }: From,
  take: number,
): Prisma.Sql {
  const order = queueOrder(direction);
  return Prisma.sql`
    SELECT item.article_urgency, item.article_id::text, article.number AS article_number,
      article.title AS article_title, publisher.name AS publisher,
      item.claim_urgency, item.claim_id::text, claim.number AS claim_number, claim.statement,
      claim.language, claim.status::text, item.urgency, item.attribution_id::text,
      attribution.number, attribution.stance::text, attribution.scope::text,
      attribution.level::text, coalesce(principal.name, speaker.name) AS voice,
      (CASE WHEN principal.id IS NULL THEN speaker.owner ELSE principal.owner END)::text
        AS voice_owner,
      item.review = 'under_re_review' AS under_re_review, item.becomes, item.sole_basis,
      item.unnamed, item.closed, item.needed_by, item.assigned_to_id::text,
      assigned.name AS assigned_to, logger.name AS logged_by, item.logged_at,
      ${isForAnother(looking, Prisma.sql`item.attribution_id`)} AS own
    FROM (
      SELECT * FROM review_item AS item
      WHERE ${matching(filter, looking)} AND ${beyond(place, direction)}
      ORDER BY ${order} LIMIT ${take}
    ) AS item
    JOIN attribution ON attribution.id = item.attribution_id
    JOIN claim ON claim.id = item.claim_id
    JOIN article ON article.id = item.article_id
    LEFT JOIN source AS publisher ON publisher.id = article.publisher_id
    LEFT JOIN source AS speaker ON speaker.id = attribution.speaker_id
    LEFT JOIN source AS principal ON principal.id = attribution.principal_id
    LEFT JOIN person AS assigned ON assigned.id = item.assigned_to_id
    JOIN person AS logger ON logger.id = item.logged_by_id
    ORDER BY ${order}`;
}

/** The row as the queue shows it. `filter`: what its page goes on with. */
export function queueRow(row: QueueRowFound, filter: QueueFilter): QueueRow {
  const voice = row.voice === null ? null : { name: row.voice, owner: row.voice_owner };
  return {
    id: row.attribution_id,
    reference: attributionReference(row.claim_number, row.number),
    href: fromQueue(attributionHref(row.claim_number, row.number), filter),
    stance: row.stance,
    scope: row.scope,
    speaker: nameOfVoice(voice, row.level),
    underReReview: row.under_re_review,
    becomes: row.becomes,
    soleBasis: row.sole_basis,
    unnamed: row.unnamed,
    closed: row.closed,
    neededBy: row.needed_by?.toISOString() ?? null,
    assignedTo:
      row.assigned_to_id && row.assigned_to
        ? { id: row.assigned_to_id, name: row.assigned_to }
        : null,
    loggedBy: row.logged_by,
    loggedAt: row.logged_at.toISOString(),
    own: row.own,
  };
}
