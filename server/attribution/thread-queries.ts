import type { ThreadEvent } from '@/domain/attribution/review-view';
import { decisions } from '@/domain/attribution/review-state';
import type { HistoryAction } from '@/domain/history/event';
import type { Actor } from '@/domain/person/role';

import { database } from '../database/client';
import { entryOf, revisionInclude } from '../history/view';
import { closedUntil } from './closed-queries';

/** Talk stands in the thread by itself. */
const talk: HistoryAction[] = ['comment_added', 'comment_changed', 'comment_withdrawn'];
/** Of a longer thread the latest are shown. */
const shown = 100;

/**
 * What happened to an attribution, oldest first: logged, decided, corrected, sent back, changed.
 * under whichever claim it was then. For readers who may see the attribution; of the time when it was
 * off the record only for those who could then.
 */
export async function threadOf(actor: Actor, attributionId: string): Promise<ThreadEvent[]> {
  const closed = (await closedUntil(actor, [attributionId])).get(attributionId);
  const [revisions, signOffs] = await Promise.all([
    database.revision.findMany({
      where: { attributionId, action: { notIn: talk }, ...(closed ? { at: { gt: closed } } : {}) },
      orderBy: [{ at: 'desc' }, { number: 'desc' }],
      take: shown,
      include: revisionInclude,
    }),
    database.signOff.findMany({
      where: { attributionId },
      select: { decision: true, decidedAt: true, undo: { select: { undoneAt: true } } },
    }),
  ]);
  const madeAt = new Map(signOffs.map((made) => [made.decidedAt.getTime(), made]));
  return revisions.toReversed().map((revision) => {
    const { by, at, words, reason, changes } = entryOf(revision);
    const made = revision.action === 'signed_off' ? madeAt.get(revision.at.getTime()) : undefined;
    const decision = decisions.find((one) => one === made?.decision);
    const holds = made?.undo === null;
    const isFirst = revision.action === 'attribution_logged';
    return {
      id: revision.id,
      by: by ?? 'Onrecord',
      at,
      words,
      reason,
      // What was logged stands on the page; only what came after it is told word by word.
      changes: isFirst ? [] : changes,
      decision: decision ? { made: decision, holds } : null,
    };
  });
}
