import type { ClaimSummary } from '@/domain/claim/summary';

import type { LoadedEvidence } from '../claim/load';
import type { Transaction } from '../database/client';
import { lastly } from '../lastly';
import { type QueueItem, queueItems } from './items';
import { storyUrgency } from './urgency-queries';
import { writeQueue } from './write-queue';

const withoutStory = { priority: 'normal', neededBy: null } as const;

/** What each changed claim wants in the queue, by claim. */
const wanted = new WeakMap<Transaction, Map<string, QueueItem[]>>();

/**
 * Brings a claim's part of the review queue up to date, in the transaction of the change: rows that
 * wait get their item, the others lose it, and where an article's most urgent row changed, all its
 * items move with it, those of other claims too. The claim must be locked by the caller. It is written
 * once everything else of the command is, so that an article's queue is held for a moment only.
 * @param loaded the claim as it stands now
 * @param present what it amounts to now
 */
export async function refreshQueue(
  tx: Transaction,
  loaded: LoadedEvidence,
  present: ClaimSummary,
  at: Date,
): Promise<void> {
  const { claim } = loaded;
  const story = claim.storyId ? await storyUrgency(tx, claim.storyId) : withoutStory;
  const byClaim = wanted.get(tx) ?? new Map<string, QueueItem[]>();
  wanted.set(tx, byClaim.set(claim.id, queueItems(loaded, present, story, at)));
  lastly(tx, writeWanted);
}

async function writeWanted(tx: Transaction): Promise<void> {
  const byClaim = wanted.get(tx);
  wanted.delete(tx);
  if (byClaim) await writeQueue(tx, byClaim);
}
