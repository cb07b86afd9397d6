import { z } from 'zod';

import { type HistoryAction, historyActionWords } from '@/domain/history/event';
import { type ReadableChange, readableChanges } from '@/domain/history/readable-change';
import { maySeeOffTheRecord } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';

import { database } from '../database/client';

/** One revision as a page shows it. */
export interface HistoryEntry {
  number: number;
  /** Who did it; null: the set-up link. */
  by: string | null;
  /** ISO 8601 instant. */
  at: string;
  /** "changed this" */
  words: string;
  changes: ReadableChange[];
  /** Why, where a reason was asked for. */
  reason: string | null;
  /** Which row of a claim it is about. */
  attributionId: string | null;
}

const fields = z.record(z.string(), z.json());
const payloads = z.object({
  before: fields.optional().catch(undefined),
  after: fields.optional().catch(undefined),
  reason: z.string().optional().catch(undefined),
});

/**
 * A thing's history, newest first. Revisions about off-the-record attributions are left out unless
 * the actor may see those.
 * @param limit how many revisions at most; `more` says that there are older ones
 */
export async function historyOf(
  actor: Actor,
  aggregateId: string,
  limit = 50,
): Promise<{ entries: HistoryEntry[]; more: boolean }> {
  const revisions = await database.revision.findMany({
    where: { aggregateId },
    orderBy: { number: 'desc' },
    take: limit + 1,
    include: { actor: { select: { name: true } } },
  });
  const hidden = await hiddenAttributions(
    actor,
    revisions.flatMap(({ attributionId }) => attributionId ?? []),
  );
  const shown = revisions
    .slice(0, limit)
    .filter(({ attributionId }) => !attributionId || !hidden.has(attributionId));
  return {
    more: revisions.length > limit,
    entries: shown.map((revision) => {
      const { before, after, reason } = payloads.catch({}).parse(revision.payload);
      return {
        number: revision.number,
        by: revision.actor?.name ?? null,
        at: revision.at.toISOString(),
        words: historyActionWords[revision.action as HistoryAction] ?? revision.action,
        changes: readableChanges(before ?? null, after ?? null),
        reason: reason ?? null,
        attributionId: revision.attributionId,
      };
    }),
  };
}

async function hiddenAttributions(actor: Actor, ids: string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const rows = await database.attribution.findMany({
    where: { id: { in: ids }, level: 'off_record' },
    select: { id: true, loggedById: true },
  });
  return new Set(
    rows.filter((row) => !maySeeOffTheRecord(actor, row.loggedById)).map(({ id }) => id),
  );
}
