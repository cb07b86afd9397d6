import type { Stance } from '@/domain/attribution/stance';
import type { TimeBounds } from '@/domain/time/bounds';

/** What a lane is drawn from. */
export interface TimelineRow {
  id: string;
  label: string;
  href: string;
  stance: Stance;
  counts: boolean;
  said: TimeBounds;
  published: TimeBounds;
}

/** Where a time stands, in per cent of the width; `from` is null where its beginning is open. */
export interface Stretch {
  at: number;
  from: number | null;
}

export interface Lane extends TimelineRow {
  saidAt: Stretch | null;
  /** Null where it was published on the day on which it was said, or that is not known. */
  publishedAt: number | null;
  labelPlace: LabelPlace;
}

/** Where a lane's label has room; `above`: over the drawing, from where that begins. */
export type LabelPlace = 'left' | 'right' | 'above';

export interface TimelineLayout {
  ticks: { at: number; label: string }[];
  event: Stretch | null;
  lanes: Lane[];
}

const day = 86_400_000;
const left = 2;
const right = 94;
/** Less of the width than this would cut a name short on a telephone. */
const leastForLabel = 45;
/** Closer labels would run into each other on a telephone. */
const leastBetweenTicks = 15;

/**
 * Places what was said on a line of days. Long gaps are pressed together (a gap of n days is as wide
 * as 1 + log2 n gaps of one day), so that days on which much was said stay apart from each other and
 * the order is never in doubt. A time of several days stands at its last one, since by then it
 * certainly was said; its stretch begins at the first.
 */
export function layOutTimeline(
  event: TimeBounds | null,
  rows: readonly TimelineRow[],
): TimelineLayout {
  const bounds = [...(event ? [event] : []), ...rows.flatMap((row) => [row.said, row.published])];
  const days = [...new Set(bounds.flatMap(daysOf))].sort((a, b) => a - b);
  const at = scale(days);
  const stretch = (time: TimeBounds): Stretch | null => {
    const end = time.latest ?? time.earliest;
    if (end === null) return null;
    const from = time.earliest === null ? null : at(dayOf(time.earliest));
    return { at: at(dayOf(end)), from };
  };
  const lanes = rows.map((row) => {
    const saidAt = stretch(row.said);
    const publishedAt = stretch(row.published)?.at ?? null;
    return {
      ...row,
      saidAt,
      publishedAt: publishedAt === saidAt?.at ? null : publishedAt,
      labelPlace: labelPlace(saidAt, publishedAt),
    };
  });
  const marked = [...(event ? [event] : []), ...rows.map((row) => row.said)].flatMap(
    (time) => time.latest ?? time.earliest ?? [],
  );
  return { ticks: ticksAt(marked.map(dayOf), at), event: event && stretch(event), lanes };
}

function labelPlace(saidAt: Stretch | null, publishedAt: number | null): LabelPlace {
  const ends = [saidAt?.at, saidAt?.from, publishedAt].filter((end) => typeof end === 'number');
  const onLeft = Math.min(...ends);
  const onRight = 100 - Math.max(...ends);
  if (Math.max(onLeft, onRight) < leastForLabel) return 'above';
  return onLeft > onRight ? 'left' : 'right';
}

function daysOf({ earliest, latest }: TimeBounds): number[] {
  return [earliest, latest].flatMap((bound) => (bound === null ? [] : dayOf(bound)));
}

function dayOf(instant: number): number {
  return Math.floor(instant / day);
}

function scale(days: readonly number[]): (day: number) => number {
  const places = new Map<number, number>();
  let width = 0;
  days.forEach((one, index) => {
    const before = days[index - 1];
    if (before !== undefined) width += 1 + Math.log2(one - before);
    places.set(one, width);
  });
  return (one) => {
    if (width === 0) return (left + right) / 2;
    return Math.round((left + ((places.get(one) ?? 0) / width) * (right - left)) * 10) / 10;
  };
}

function ticksAt(days: readonly number[], at: (day: number) => number): TimelineLayout['ticks'] {
  const ticks: TimelineLayout['ticks'] = [];
  let year: number | null = null;
  for (const one of [...new Set(days)].sort((a, b) => a - b)) {
    const last = ticks.at(-1);
    const x = at(one);
    if (last && x - last.at < leastBetweenTicks) continue;
    const date = new Date(one * day);
    ticks.push({ at: x, label: dayWords(date, date.getUTCFullYear() !== year) });
    year = date.getUTCFullYear();
  }
  return ticks;
}

function dayWords(date: Date, withYear: boolean): string {
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...(withYear ? { year: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(date);
}
