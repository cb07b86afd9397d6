import { evidenceAsOf, reviewOf } from '@/domain/claim/evidence';
import type { ClaimEvidence } from '@/domain/claim/status';
import type { ClaimSummary } from '@/domain/claim/summary';
import { itemFacts } from '@/domain/review/item-facts';
import { groupUrgency, neededByOf, urgencyOf } from '@/domain/review/urgency';
import type { Priority } from '@/domain/story/priority';
import type { ReviewItem } from '@/prisma/generated/client';

import type { LoadedEvidence } from '../claim/load';

/** A row of the queue but for its article's urgency, which depends on other claims too. */
export type QueueItem = Omit<ReviewItem, 'articleUrgency'>;

/**
 * What of a claim awaits a decision, as the queue holds it. A row that is off the record, withdrawn or
 * sent back to its author waits for nobody, nor does anything of a withdrawn claim.
 * @param story what the claim's story says; of no matter without one
 */
export function queueItems(
  loaded: LoadedEvidence,
  present: ClaimSummary,
  story: { priority: Priority; neededBy: Date | null },
  at: Date,
): QueueItem[] {
  const { claim, records, marks, identifications, offices } = loaded;
  if (claim.withdrawnAt) return [];
  const evidence: ClaimEvidence = {
    kind: claim.kind,
    rows: evidenceAsOf(records, { saidBy: null, acceptedBy: null }),
    marks,
    identifications,
    offices,
    now: at.getTime(),
  };
  const neededBy = neededByOf(claim.neededBy, story.neededBy);
  const recordById = new Map(records.map((record) => [record.id, record]));
  const items = claim.attributions.flatMap((row): QueueItem[] => {
    const record = recordById.get(row.id);
    if (!record || row.withdrawnAt || record.present.level === 'off_record') return [];
    const review = reviewOf(record);
    if (review !== 'logged' && review !== 'under_re_review') return [];
    const facts = itemFacts(record, evidence, present);
    const urgency = urgencyOf({
      ...facts,
      neededBy: neededBy?.getTime() ?? null,
      priority: story.priority,
      loggedAt: row.loggedAt.getTime(),
    });
    return [
      {
        attributionId: row.id,
        claimId: claim.id,
        articleId: row.articleVersion.article.id,
        storyId: claim.storyId,
        review,
        stance: record.present.stance,
        assignedToId: row.assignedToId,
        loggedById: row.loggedById,
        loggedAt: row.loggedAt,
        neededBy,
        ...facts,
        urgency,
        claimUrgency: urgency,
      },
    ];
  });
  return items.map((item) => ({
    ...item,
    claimUrgency: groupUrgency(items.filter(({ folded }) => folded === item.folded)),
  }));
}
