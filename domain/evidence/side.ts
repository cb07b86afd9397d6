import type { Participant, Role } from './records';
import { isSecondHand, voiceOf } from './voice';
import { isBefore, spanOf, type TimedRow } from './when';

/**
 * Of which participants a word is the word, at its date (model A 3): the participant, whoever speaks for
 * it by the row or by a role at that date, a body that it heads, and who heads it where it is a body.
 * Whoever only quotes is on nobody's side, and employees are not. Ids of participants.
 */
export function sidesOf(
  word: TimedRow,
  participants: readonly Participant[],
  roles: readonly Role[],
  timeZone: string,
): string[] {
  const { row } = word;
  const voice = voiceOf(row);
  if (!voice || isSecondHand(row)) return [];
  const then = roles.filter((role) => heldAt(role, word, timeZone));
  const spokenFor = then.flatMap(({ kind, holder, of }) =>
    kind === 'speaks_for' && holder.id === voice.id && !row.principal ? [of.id] : [],
  );
  return participants.flatMap(({ id }) => {
    const own = [id, ...tiedByHeading(id, then)];
    return [voice.id, ...spokenFor].some((one) => own.includes(one)) ? [id] : [];
  });
}

/** Whether a participant is an outlet's publisher: the outlet itself, or who owns or heads it. */
export function runsOutlet(
  participant: Participant,
  outletId: string,
  roles: readonly Role[],
): boolean {
  return (
    participant.id === outletId ||
    roles.some(
      ({ kind, holder, of }) =>
        (kind === 'owns' || kind === 'heads') && holder.id === participant.id && of.id === outletId,
    )
  );
}

function tiedByHeading(id: string, roles: readonly Role[]): string[] {
  return roles.flatMap(({ kind, holder, of }) => {
    if (kind !== 'heads') return [];
    if (holder.id === id) return [of.id];
    return of.id === id ? [holder.id] : [];
  });
}

/** Not certainly over before the word, nor begun after it. */
function heldAt(role: Role, { said }: TimedRow, timeZone: string): boolean {
  const over = role.until !== null && isBefore(spanOf(role.until, timeZone), said);
  const toCome = role.from !== null && isBefore(said, spanOf(role.from, timeZone));
  return !over && !toCome;
}
