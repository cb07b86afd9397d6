import { type DayScale, dayScale, type Stretch, type Tick } from '@/components/claim/day-scale';
import type { Stance } from '@/domain/attribution/stance';
import type { SpokenClaim, StoryStatement } from '@/domain/story/view';

/** One or more statements of one stance at one place of a lane. */
export interface LaneMark {
  at: number;
  stance: Stance;
  counts: boolean;
  /** How many statements it stands for. */
  count: number;
  /** How many rows down in its lane, from 0. */
  row: number;
}

/** A claim: when it is said to have happened, and what was said about it when. */
export interface StoryLane {
  claim: SpokenClaim;
  event: Stretch | null;
  marks: LaneMark[];
  rows: number;
}

export interface StoryTimelineLayout {
  ticks: Tick[];
  lanes: StoryLane[];
}

/** Closer marks, in per cent of the width, would cover each other on a telephone. */
const leastBetween = 5;
/** A number beside a mark needs more. */
const leastAfterNumber = 8;

/**
 * Places events and statements of several claims on one line of days, a lane for each claim, the one
 * whose first time is earliest at the top. Statements of one stance that stand at one place are one
 * mark; marks that would cover each other stand in rows below each other.
 */
export function layOutStory(
  claims: readonly SpokenClaim[],
  statements: readonly StoryStatement[],
): StoryTimelineLayout {
  const events = claims.flatMap(({ eventTime }) => (eventTime ? [eventTime.bounds] : []));
  const said = statements.map((one) => one.said.bounds);
  const scale = dayScale([...events, ...said]);
  const lanes = claims
    .map((claim) => laneOf(claim, statements, scale))
    .filter(({ event, marks }) => event !== null || marks.length > 0)
    .sort((a, b) => firstOf(a) - firstOf(b));
  return { ticks: scale.ticks([...events, ...said]), lanes };
}

function laneOf(
  claim: SpokenClaim,
  statements: readonly StoryStatement[],
  scale: DayScale,
): StoryLane {
  const placed = statements
    .filter(({ claimId }) => claimId === claim.id)
    .flatMap(({ said, stance, counts }) => {
      const stretch = scale.stretch(said.bounds);
      return stretch ? [{ at: stretch.at, stance, counts }] : [];
    })
    .sort((a, b) => a.at - b.at);
  const groups = Map.groupBy(placed, ({ at, stance, counts }) => `${at} ${stance} ${counts}`);
  const ends: number[] = [];
  const marks = [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const free = ends.findIndex((end) => end <= first.at);
    const row = free < 0 ? ends.length : free;
    ends[row] = first.at + (own.length > 1 ? leastAfterNumber : leastBetween);
    return { ...first, count: own.length, row };
  });
  return {
    claim,
    event: claim.eventTime && scale.stretch(claim.eventTime.bounds),
    marks,
    rows: Math.max(1, ends.length),
  };
}

function firstOf({ event, marks }: StoryLane): number {
  return Math.min(event?.from ?? event?.at ?? Infinity, ...marks.map(({ at }) => at));
}
