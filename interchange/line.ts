import { refuse, type Result } from '@/domain/result';

import { type InterchangeRecord, interchangeRecord } from './record';

/** Reads one line. Refuses (`invalid`) with every fault in one sentence: "statement: …; kind: …". */
export function readLine(text: string): Result<{ record: InterchangeRecord }> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('invalid', 'This is not JSON.');
  }
  const read = interchangeRecord.safeParse(value);
  if (read.success) return { ok: true, record: read.data };
  const faults = read.error.issues.map(({ path, message }) =>
    path.length > 0 ? `${path.join('.')}: ${message}` : message,
  );
  return refuse('invalid', [...new Set(faults)].join('; '));
}

/**
 * One line, without its line end: what is null, false, an empty list or undefined is left out, and the
 * order of the fields is the caller's. `readLine` gives the same record again.
 */
export function writeLine(record: Nullable<InterchangeRecord>): string {
  return JSON.stringify(record, (_, value: unknown) =>
    value === null || value === false || (Array.isArray(value) && value.length === 0)
      ? undefined
      : value,
  );
}

/** A record as it comes from columns, where what is not known is null. */
type Nullable<T> = T extends readonly (infer Item)[]
  ? Nullable<Item>[]
  : T extends object
    ? { [Key in keyof T]: Nullable<T[Key]> | ({} extends Pick<T, Key> ? null : never) }
    : T;
