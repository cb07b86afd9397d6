import { eventWords } from '@/components/claim/claim-over';
import { TimelineShape } from '@/components/claim/timeline-shape';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Disclosure } from '@/components/ui/disclosure';
import type { TimeView } from '@/domain/attribution/view';
import type { SpokenClaim, StoryStatement } from '@/domain/story/view';

import { layOutStory, type StoryLane } from './timeline-layout';

const labelHeight = 20;
const rowHeight = 16;
const laneGap = 12;

interface StoryTimelineProps {
  claims: readonly SpokenClaim[];
  statements: readonly StoryStatement[];
  /** Earlier statements were left out. */
  isCut: boolean;
}

/** What is said to have happened when, and who said so when: a lane for each claim, on one axis. */
export function StoryTimeline({ claims, statements, isCut }: StoryTimelineProps) {
  const { lanes, ticks } = layOutStory(claims, statements);
  if (lanes.length === 0) return null;
  const tops = topsOf(lanes);
  const bottom = tops.at(-1) ?? 0;
  return (
    <section className="block" aria-labelledby="story-timeline-title">
      <h2 className="section-title" id="story-timeline-title">
        What happened, and what was said when
      </h2>
      <svg className="timeline" width="100%" height={bottom + 20} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick.at}>
            <line
              className="timeline-day"
              x1={`${tick.at}%`}
              x2={`${tick.at}%`}
              y1={0}
              y2={bottom}
            />
            <text
              x={`${tick.at}%`}
              y={bottom + 15}
              textAnchor={tick.at < 10 ? 'start' : tick.at > 88 ? 'end' : 'middle'}
            >
              {tick.label}
            </text>
          </g>
        ))}
        {lanes.map((lane, index) => (
          <LaneDrawing key={lane.claim.id} lane={lane} top={tops[index] ?? 0} />
        ))}
      </svg>
      <p className="meta">
        A lane for each claim; grey: when it is said to have happened or to hold. Filled shapes
        count, hollow ones await sign-off; a number says how many stand there. Long gaps are pressed
        together.{isCut ? ` Only the ${statements.length} statements logged last.` : ''}
      </p>
      <Disclosure label="The same as a list">
        <ol className="timeline-list">
          {entriesOf(claims, statements).map(({ key, time, claim, statement }) => (
            <li key={key}>
              {time.words}:{' '}
              {statement ? (
                <>
                  {statement.voice.name}{' '}
                  <StanceMark stance={statement.stance} scope={statement.scope} />{' '}
                  <a href={statement.href}>{statement.reference}</a>
                  {statement.counts ? '' : ', awaits sign-off'}
                </>
              ) : (
                <>
                  <a href={claim.href}>{claim.reference}</a> is {eventWords[claim.kind]} then:{' '}
                  <span lang={claim.language}>{claim.statement}</span>
                </>
              )}
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

/** How far down each lane begins, and where the last one ends. */
function topsOf(lanes: readonly StoryLane[]): number[] {
  let top = 0;
  return [
    ...lanes.map(({ rows }) => {
      const own = top;
      top += labelHeight + rows * rowHeight + laneGap;
      return own;
    }),
    top,
  ];
}

function LaneDrawing({ lane, top }: { lane: StoryLane; top: number }) {
  const { claim, event, marks, rows } = lane;
  const height = rows * rowHeight;
  const under = top + labelHeight;
  return (
    <>
      <foreignObject x="0" y={top} width="100%" height={labelHeight}>
        <div className="story-lane-label">
          <span className="ref">{claim.reference}</span>
          <span className="story-lane-words" lang={claim.language}>
            {claim.statement}
          </span>
        </div>
      </foreignObject>
      {event ? <EventDrawing event={event} top={under} height={height} /> : null}
      {marks.map(({ at, stance, counts, count, row }) => {
        const y = under + row * rowHeight + rowHeight / 2;
        return (
          <g key={`${at} ${stance} ${counts}`} className={`timeline-lane stance-${stance}`}>
            <TimelineShape stance={stance} x={`${at}%`} y={y} hollow={!counts} />
            {count > 1 ? (
              <text className="story-lane-count" x={`${at}%`} y={y + 4} dx={10}>
                {count}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function EventDrawing({
  event,
  top,
  height,
}: {
  event: { at: number; from: number | null };
  top: number;
  height: number;
}) {
  const { at, from } = event;
  return (
    <g className="timeline-event">
      {from === null || from === at ? (
        <line x1={`${at}%`} x2={`${at}%`} y1={top} y2={top + height} />
      ) : (
        <rect x={`${from}%`} width={`${at - from}%`} y={top} height={height} />
      )}
    </g>
  );
}

interface Entry {
  key: string;
  time: TimeView;
  claim: SpokenClaim;
  /** Null: it is said to have happened then. */
  statement: StoryStatement | null;
}

/** Events and statements in the order of time; at one time the event comes first. */
function entriesOf(claims: readonly SpokenClaim[], statements: readonly StoryStatement[]): Entry[] {
  const entries = claims.flatMap((claim): Entry[] => [
    ...(claim.eventTime ? [{ key: claim.id, time: claim.eventTime, claim, statement: null }] : []),
    ...statements
      .filter(({ claimId }) => claimId === claim.id)
      .map((statement) => ({ key: statement.id, time: statement.said, claim, statement })),
  ]);
  return entries.sort(
    (a, b) => endOf(a) - endOf(b) || Number(a.statement !== null) - Number(b.statement !== null),
  );
}

function endOf({ time: { bounds } }: Entry): number {
  return bounds.latest ?? bounds.earliest ?? Infinity;
}
