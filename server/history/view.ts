import { z } from 'zod';

import { decisions } from '@/domain/attribution/review-state';
import {
  aloneWords,
  decisionWords,
  type HistoryAction,
  historyActionWords,
} from '@/domain/history/event';
import { readableChanges } from '@/domain/history/readable-change';
import type { HistoryEntry } from '@/domain/history/view';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import { closedUntil } from '../attribution/closed-queries';
import { isHiddenFrom, offTheRecord, visibilitySelect } from '../attribution/visible';
import { database } from '../database/client';

const fields = z.record(z.string(), z.json());
const payloads = z.object({
  before: fields.optional().catch(undefined),
  after: fields.optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  decision: z.enum(decisions).optional().catch(undefined),
  alone: z.boolean().optional().catch(undefined),
});

const never = new Date(-8.64e15);

/**
 * A thing's history, newest first. Revisions about off-the-record attributions, and of when one was,
 * are left out unless the actor may see those.
 * @param only `attributionId`: of a claim only what is about this row; `limit`: how many revisions at
 *   most (50); `more` says that there are older ones
 */
export async function historyOf(
  actor: Actor,
  aggregateId: string,
  { attributionId, limit = 50 }: { attributionId?: string; limit?: number } = {},
): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  const revisions = await database.revision.findMany({
    // A row's revisions stand in the histories of all claims that it was under.
    where: {
      AND: [attributionId ? { attributionId } : { aggregateId }, await told(actor, aggregateId)],
    },
    orderBy: attributionId ? [{ at: 'desc' }, { number: 'desc' }] : { number: 'desc' },
    take: limit + 1,
    include: revisionInclude,
  });
  const about = revisions.flatMap((revision) => revision.attributionId ?? []);
  const [hidden, closed] = await Promise.all([
    hiddenAttributions(actor, about),
    closedUntil(actor, about),
  ]);
  const isTold = ({ attributionId: id, at }: RevisionRow) =>
    !id || (!hidden.has(id) && at > (closed.get(id) ?? never));
  const shown = revisions.slice(0, limit).filter(isTold);
  return { more: revisions.length > limit, entries: shown.map(entryOf) };
}

/**
 * The revisions that the actor may read about a claim, so that what is left out leaves no gap: none that
 * is apart but of their own rows, none of a row that is hidden from them now.
 */
async function told(actor: Actor, claimId: string): Promise<Prisma.RevisionWhereInput> {
  if (maySeeOffTheRecord(actor, null)) return {};
  const rows = await database.attribution.findMany({
    where: { claimId, OR: [offTheRecord, { loggedById: actor.id }] },
    select: { id: true, loggedById: true },
  });
  const [own, others] = [true, false].map((isOwn) =>
    rows.filter((row) => (row.loggedById === actor.id) === isOwn).map(({ id }) => id),
  );
  return {
    AND: [
      { OR: [{ apart: false }, { attributionId: { in: own ?? [] } }] },
      { OR: [{ attributionId: null }, { attributionId: { notIn: others ?? [] } }] },
    ],
  };
}

/** What {@link entryOf} has to know of a revision. */
export const revisionInclude = {
  actor: { select: { name: true } },
  erasure: { select: { number: true } },
} as const satisfies Prisma.RevisionInclude;

type RevisionRow = Prisma.RevisionGetPayload<{ include: typeof revisionInclude }>;

/** A revision as people read it; whether its reader may see what it is about is the caller's to ask. */
export function entryOf(revision: RevisionRow): HistoryEntry {
  const { before, after, reason, decision, alone } = payloads.catch({}).parse(revision.payload);
  const action = historyActionWords[revision.action as HistoryAction] ?? revision.action;
  const words = decision ? `${decisionWords[decision]}${alone ? aloneWords : ''}` : action;
  const { erasure } = revision;
  return {
    id: revision.id,
    by: revision.actor?.name ?? null,
    at: revision.at.toISOString(),
    words: erasure
      ? `${words} (what it said was erased: ${reference('erasure', erasure.number)})`
      : words,
    changes: readableChanges(before ?? null, after ?? null),
    reason: reason ?? null,
    attributionId: revision.attributionId,
  };
}

async function hiddenAttributions(actor: Actor, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database.attribution.findMany({
    where: { id: { in: ids } },
    select: { id: true, ...visibilitySelect },
  });
  return new Set(rows.filter((row) => isHiddenFrom(actor, row)).map(({ id }) => id));
}
