import type { SinceDecision } from '@/domain/attribution/review-view';
import { contentFields } from '@/domain/attribution/content-fields';
import type { AttributionRecord } from '@/domain/claim/evidence';
import type { HistoryAction } from '@/domain/history/event';
import { readableChanges } from '@/domain/history/readable-change';
import { attributionReference } from '@/domain/reference';

import type { LoadedEvidence } from '../claim/load';
import { database } from '../database/client';
import { entryOf, revisionInclude } from '../history/view';
import { signedOff } from './content';
import { isRowOffTheRecord } from './visible';

type Row = LoadedEvidence['claim']['attributions'][number];

/** What can take the ground from a decision: on the row itself, and around it. */
const onRow: HistoryAction[] = [
  'attribution_changed',
  'attribution_corrected',
  'attribution_resubmitted',
  'words_missed',
  'words_returned',
  'words_taken',
  'merged',
  'merge_undone',
];
const aroundRow: HistoryAction[] = [
  'changed',
  'participants_changed',
  'source_changed',
  'article_changed',
];

/** Fields whose words come from the claim, from sources and from the article. */
const fieldsOf: Partial<Record<HistoryAction, readonly string[]>> = {
  merged: ['claim', 'event time', 'participants', 'counted', 'population', 'unit'],
  merge_undone: ['claim', 'event time', 'participants', 'counted', 'population', 'unit'],
  changed: ['claim', 'event time', 'participants', 'counted', 'population', 'unit'],
  participants_changed: ['participants'],
  source_changed: ['speaker', 'on behalf of', 'relays', 'publisher', 'participants'],
  article_changed: ['publisher', 'published'],
};

/**
 * What happened since the last decision that holds, if the row awaits another one: the words that
 * changed, and which changes it was, by whom and when. Null: nobody decided yet, or it holds still.
 */
export async function sinceDecision(
  { claim, written }: LoadedEvidence,
  row: Row,
  record: AttributionRecord,
): Promise<SinceDecision | null> {
  const last = row.signOffs.at(-1);
  if (!last || !['logged', 'under_re_review'].includes(row.review)) return null;
  const referenceOf = (id: string) => {
    const other = claim.attributions.find((one) => one.id === id);
    return other && !isRowOffTheRecord(other)
      ? attributionReference(claim.number, other.number)
      : null;
  };
  const changes = readableChanges(
    contentFields(signedOff(last), referenceOf),
    contentFields(written.get(row.id) ?? record.present, referenceOf),
  );
  const [by, revisions] = await Promise.all([
    database.person.findUniqueOrThrow({ where: { id: last.decidedById } }),
    database.revision.findMany({
      where: {
        at: { gt: last.decidedAt },
        OR: [
          { attributionId: row.id, action: { in: onRow } },
          { aggregateId: claim.id, attributionId: null, action: { in: aroundRow } },
        ],
      },
      orderBy: [{ at: 'asc' }, { number: 'asc' }],
      include: revisionInclude,
    }),
  ]);
  const changed = new Set(changes.map(({ field }) => field));
  const because = revisions.filter(({ action }) => {
    const fields = fieldsOf[action as HistoryAction];
    return !fields || fields.some((field) => changed.has(field));
  });
  return {
    decision: last.decision,
    by: by.name,
    at: last.decidedAt.toISOString(),
    reason: last.reason,
    changes,
    because: because.map(entryOf).map((entry) => ({
      by: entry.by ?? 'Onrecord',
      at: entry.at,
      words: entry.words,
      reason: entry.reason,
    })),
  };
}
