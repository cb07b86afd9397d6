import type { Stance } from '@/domain/attribution/stance';
import type { TimeBounds } from '@/domain/time/bounds';

import { dayScale, type Stretch, type Tick } from './day-scale';

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

export interface Lane extends TimelineRow {
  saidAt: Stretch | null;
  /** Null where it was published on the day on which it was said, or that is not known. */
  publishedAt: number | null;
  labelPlace: LabelPlace;
}

/** Where a lane's label has room; `above`: over the drawing, from where that begins. */
export type LabelPlace = 'left' | 'right' | 'above';

export interface TimelineLayout {
  ticks: Tick[];
  event: Stretch | null;
  lanes: Lane[];
}

/** Less of the width than this would cut a name short on a telephone. */
const leastForLabel = 45;

/** Places what was said on a line of days ({@link dayScale}). */
export function layOutTimeline(
  event: TimeBounds | null,
  rows: readonly TimelineRow[],
): TimelineLayout {
  const events = event ? [event] : [];
  const scale = dayScale([...events, ...rows.flatMap(({ said, published }) => [said, published])]);
  const lanes = rows.map((row) => {
    const saidAt = scale.stretch(row.said);
    const publishedAt = scale.stretch(row.published)?.at ?? null;
    return {
      ...row,
      saidAt,
      publishedAt: publishedAt === saidAt?.at ? null : publishedAt,
      labelPlace: labelPlace(saidAt, publishedAt),
    };
  });
  const ticks = scale.ticks([...events, ...rows.map(({ said }) => said)]);
  return { ticks, event: event && scale.stretch(event), lanes };
}

function labelPlace(saidAt: Stretch | null, publishedAt: number | null): LabelPlace {
  const ends = [saidAt?.at, saidAt?.from, publishedAt].filter((end) => typeof end === 'number');
  const onLeft = Math.min(...ends);
  const onRight = 100 - Math.max(...ends);
  if (Math.max(onLeft, onRight) < leastForLabel) return 'above';
  return onLeft > onRight ? 'left' : 'right';
}
