import {
  type AsOfSide,
  type EvidenceHistory,
  type StatusAt,
  statusAsOf,
  turningPoints,
} from './as-of';
import type { Status } from './settle-status';
import { statusSentence } from './status-sentence';

const dayLength = 86_400_000;

/** A calendar day in UTC, counted from 1 January 1970. */
export type DayNumber = number;

export function dayOf(instant: number): DayNumber {
  return Math.floor(instant / dayLength);
}

/** `2024-11-11` */
export function isoDay(day: DayNumber): string {
  return new Date(day * dayLength).toISOString().slice(0, 10);
}

/** The day that `2024-11-11` names, or null if it is not written so or there is no such day. */
export function dayNumber(iso: string): DayNumber | null {
  const at = /^\d{4}-\d\d-\d\d$/.test(iso) ? Date.parse(`${iso}T00:00:00Z`) : NaN;
  return Number.isNaN(at) || isoDay(dayOf(at)) !== iso ? null : dayOf(at);
}

/** The last instant of a day (ms since 1970), or null for today and later: as it is now. */
export function endOfDay(day: DayNumber, now: number): number | null {
  return day >= dayOf(now) ? null : (day + 1) * dayLength - 1;
}

/** From the end of this day on the status and its sentence were these, until the next step. */
export interface StripStep {
  day: DayNumber;
  status: Status;
  sentence: string;
}

/**
 * How the status moved, by the ends of days, oldest first; before the first step the desk had nothing.
 * The last one is what holds now.
 */
export function statusStrip(history: EvidenceHistory, side: AsOfSide, now: number): StripStep[] {
  const today = dayOf(now);
  const days = turningPoints(history, side)
    .map(dayOf)
    .filter((day) => day < today);
  const steps: StripStep[] = [];
  let before = stepOf(today, statusAsOf({ ...history, records: [] }, side, null, now));
  for (const day of [...new Set(days), today].sort((a, b) => a - b)) {
    const step = stepOf(day, statusAsOf(history, side, endOfDay(day, now), now));
    const isOnly = day === today && steps.length === 0;
    if (step.status !== before.status || step.sentence !== before.sentence || isOnly) {
      steps.push(step);
    }
    before = step;
  }
  return steps;
}

function stepOf(day: DayNumber, { status }: StatusAt): StripStep {
  return { day, status: status.status, sentence: statusSentence(status) };
}

/** The steps at which the status itself changed, not only its sentence. */
export function statusChanges(steps: readonly StripStep[]): StripStep[] {
  return steps.filter((step, index) => step.status !== steps[index - 1]?.status);
}

/** The step that a day falls into, or null before the first. */
export function stepAt(steps: readonly StripStep[], day: DayNumber): StripStep | null {
  return steps.findLast((step) => step.day <= day) ?? null;
}
