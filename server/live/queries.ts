import type { Transaction } from '../database/client';
import type { LiveNews } from './news';
import { liveChannel } from './news';

/**
 * Tells every process of the desk, once the transaction commits, that claims have changed, each with
 * the latest revision of its history as everybody sees it. Ids only: whoever shows a claim reads it anew, as far as they may.
 */
export async function announceClaims(tx: Transaction, claimIds: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    SELECT pg_notify(${liveChannel}, json_build_object('kind', 'claim', 'id', c.id,
      'number', c.number, 'revision', a.shown_number)::text)
    FROM claim c JOIN aggregate a ON a.id = c.id WHERE c.id = ANY(${[...claimIds]}::uuid[])`;
}

/** As {@link announceClaims}, that these people have another number of notices to read. */
export async function announceToPeople(
  tx: Transaction,
  personIds: readonly string[],
): Promise<void> {
  // PostgreSQL carries at most 8000 bytes at once.
  for (let start = 0; start < personIds.length; start += 150) {
    await announce(tx, { kind: 'notices', personIds: personIds.slice(start, start + 150) });
  }
}

/** As {@link announceClaims}, that something this person takes in came further. */
export async function announceIntake(tx: Transaction, personId: string): Promise<void> {
  await announce(tx, { kind: 'intake', personId });
}

async function announce(tx: Transaction, news: LiveNews): Promise<void> {
  const payload = JSON.stringify(news);
  await tx.$executeRaw`SELECT pg_notify(${liveChannel}, ${payload})`;
}
