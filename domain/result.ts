/** Why a command or a rule refused. Pages and forms branch on these words, people read `message`. */
export type RefusalReason =
  | 'not_signed_in'
  | 'not_allowed'
  | 'not_found'
  | 'invalid'
  | 'conflict'
  | 'already_exists'
  | 'two_person_rule'
  | 'nobody_knows_the_source'
  | 'words_changed'
  | 'withdrawn'
  | 'too_many_tries'
  | 'proof_needed'
  | 'expired'
  | 'unavailable';

/** What somebody else saved first, for standing beside what was typed. */
export interface Conflict {
  /** The revision number that an edit must now name. */
  revision: number;
  by: string;
  /** ISO 8601 instant. */
  at: string;
  /** A form field's name to its present value as text. */
  present: Record<string, string>;
}

/**
 * A refusal is a value, never an exception.
 * `fields` maps a form field's name to its messages; `message` stands alone and names the remedy.
 */
export interface Refusal {
  ok: false;
  reason: RefusalReason;
  message: string;
  fields?: Record<string, string[]>;
  /** Only with reason `conflict`. */
  conflict?: Conflict;
}

/** What a rule or command returns: `{ ok: true, … }` or a {@link Refusal}. */
export type Result<T extends object = object> = ({ ok: true } & T) | Refusal;

/** Builds a {@link Refusal}. */
export function refuse(
  reason: RefusalReason,
  message: string,
  fields?: Record<string, string[]>,
): Refusal {
  return fields ? { ok: false, reason, message, fields } : { ok: false, reason, message };
}
