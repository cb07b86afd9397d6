import type { Transaction } from './database/client';

type Work = (tx: Transaction) => Promise<void>;

const waiting = new WeakMap<Transaction, Set<Work>>();

/** Has something done once at the end of this transaction, however often it is asked for. */
export function lastly(tx: Transaction, work: Work): void {
  const asked = waiting.get(tx) ?? new Set();
  waiting.set(tx, asked.add(work));
}

/** Does what {@link lastly} was asked for; whoever opens a transaction calls it before it commits. */
export async function doLastly(tx: Transaction): Promise<void> {
  for (const work of waiting.get(tx) ?? []) await work(tx);
  waiting.delete(tx);
}
