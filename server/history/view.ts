import { z } from 'zod';

import { decisions } from '@/domain/attribution/review-state';
import { decisionWords, type HistoryAction, historyActionWords } from '@/domain/history/event';
import { readableChanges } from '@/domain/history/readable-change';
import type { HistoryEntry } from '@/domain/history/view';
import type { Actor } from '@/domain/person/role';
import type { Prisma } from '@/prisma/generated/client';

import { isHiddenFrom, visibilitySelect } from '../attribution/visible';
import { database } from '../database/client';

const fields = z.record(z.string(), z.json());
const payloads = z.object({
  before: fields.optional().catch(undefined),
  after: fields.optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
  decision: z.enum(decisions).optional().catch(undefined),
});

/**
 * A thing's history, newest first. Revisions about off-the-record attributions are left out unless
 * the actor may see those.
 * @param only `attributionId`: of a claim only what is about this row; `limit`: how many revisions at
 *   most (50); `more` says that there are older ones
 */
export async function historyOf(
  actor: Actor,
  aggregateId: string,
  { attributionId, limit = 50 }: { attributionId?: string; limit?: number } = {},
): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  const revisions = await database.revision.findMany({
    where: { aggregateId, ...(attributionId ? { attributionId } : {}) },
    orderBy: { number: 'desc' },
    take: limit + 1,
    include: { actor: { select: { name: true } } },
  });
  const hidden = await hiddenAttributions(
    actor,
    revisions.flatMap(({ attributionId: about }) => about ?? []),
  );
  const shown = revisions
    .slice(0, limit)
    .filter(({ attributionId: about }) => !about || !hidden.has(about));
  return { more: revisions.length > limit, entries: shown.map(entryOf) };
}

type RevisionRow = Prisma.RevisionGetPayload<{ include: { actor: { select: { name: true } } } }>;

function entryOf(revision: RevisionRow): HistoryEntry {
  const { before, after, reason, decision } = payloads.catch({}).parse(revision.payload);
  const action = historyActionWords[revision.action as HistoryAction] ?? revision.action;
  return {
    number: revision.number,
    by: revision.actor?.name ?? null,
    at: revision.at.toISOString(),
    words: decision ? decisionWords[decision] : action,
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
