import type { RecordOf, RecordType } from '@/interchange/record';
import type { Actor } from '@/domain/person/role';
import type { Json } from '@/domain/history/canonical-json';
import type { AggregateKind, HistoryAction } from '@/domain/history/event';

import type { Transaction } from '../database/client';
import type { NewEntry } from '../history/append-many';

/** A record with the number of its line, from 1. */
export interface NumberedRecord<T extends RecordType = RecordType> {
  line: number;
  record: RecordOf<T>;
}

/** What became of one line. */
export type Outcome =
  /** `hint`: what somebody should look at. */
  | { became: 'added'; hint?: string }
  /** It was on the desk before, and was left as it is. */
  | { became: 'there' }
  /** It was on the desk before and says something else there: what, and what to do. */
  | { became: 'differs'; message: string; correctable: boolean }
  /** It was on the desk before, and was changed to what the line says. */
  | { became: 'corrected' }
  /** It names a record that is not there yet. */
  | { became: 'waiting'; message: string }
  | { became: 'refused'; message: string };

/** What the lines of one transaction are written with. */
export interface Batch {
  tx: Transaction;
  actor: Actor;
  at: Date;
  /** A line's number to what became of it. */
  outcomes: Map<number, Outcome>;
  /** Revisions to append once the rows are written, in their order. */
  entries: NewEntry[];
  /** Claims whose evidence changed. */
  touched: Set<string>;
}

/** Leaves a line out of the batch, with what became of it. */
export class LeftOut extends Error {
  constructor(readonly outcome: Outcome) {
    super(outcome.became);
  }
}

/** Refuses the line that is being read. */
export function refuseLine(message: string): never {
  throw new LeftOut({ became: 'refused', message });
}

/** What a line was made into, with what somebody should look at. */
export class WithHint<Made> {
  constructor(
    readonly made: Made,
    readonly hint: string,
  ) {}
}

/** Makes rows of each line; a line that cannot be made is noted as what it became and left out. */
export function made<T extends RecordType, Made>(
  batch: Batch,
  lines: readonly NumberedRecord<T>[],
  make: (record: RecordOf<T>) => Made | WithHint<Made>,
): Made[] {
  const all: Made[] = [];
  for (const { line, record } of lines) {
    const before = batch.entries.length;
    try {
      const one = make(record);
      const hinted = one instanceof WithHint;
      all.push(hinted ? one.made : one);
      batch.outcomes.set(line, { became: 'added', ...(hinted && { hint: one.hint }) });
    } catch (error) {
      if (!(error instanceof LeftOut)) throw error;
      batch.outcomes.set(line, error.outcome);
      // What it had noted of the thing that is not made.
      batch.entries.length = before;
    }
  }
  return all;
}

/** Notes a revision of a thing. */
export function note(
  { actor, at, entries }: Batch,
  aggregateKind: AggregateKind,
  aggregateId: string,
  action: HistoryAction,
  payload: Json,
  attributionId?: string,
): void {
  const entry = { aggregateKind, aggregateId, actorId: actor.id, at, action, payload };
  entries.push(attributionId ? { ...entry, attributionId } : entry);
}

/** Notes that a new thing is withdrawn at once, as its line says. */
export function noteWithdrawn(
  batch: Batch,
  kind: AggregateKind,
  id: string,
  withdrawn: { reason?: string | undefined } | undefined,
): Date | null {
  if (!withdrawn) return null;
  note(batch, kind, id, 'withdrawn', { reason: withdrawn.reason ?? null });
  return batch.at;
}
