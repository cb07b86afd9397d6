import { classes } from '@/components/ui/classes';
import { StanceMark } from '@/components/attribution/stance-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { stanceWords } from '@/domain/attribution/stance';
import type { AttributionRowView, TimeView } from '@/domain/attribution/view';

import { type Lane, layOutTimeline } from './timeline-layout';
import { TimelineShape } from './timeline-shape';

const laneHeight = 24;
const headHeight = 22;
/** What a label in a line of its own adds to its lane. */
const labelHeight = 14;
/** How long the dots before a time with an open beginning are, in pixels. */
const openLength = 30;
/** More lanes than these are read better as a list. */
const mostLanes = 24;

/** What was said when: a lane for each voice's word, from when it was said to when it was published. */
export function Timeline({
  eventTime,
  eventWords,
  rows,
}: {
  eventTime: TimeView | null;
  /** What happened or held at that time: "said to have happened". */
  eventWords: string;
  rows: readonly AttributionRowView[];
}) {
  if (rows.length === 0) return null;
  const layout = layOutTimeline(
    eventTime?.bounds ?? null,
    rows.slice(0, mostLanes).map((row) => ({
      ...row,
      label: voiceOfRow(row),
      said: row.said.bounds,
      published: row.published.bounds,
    })),
  );
  const middles = middlesOf(layout.lanes);
  const bottom = (middles.at(-1) ?? headHeight) + laneHeight / 2 + 6;
  return (
    <section className="block" aria-labelledby="timeline-title">
      <h2 className="section-title" id="timeline-title">
        What was said when
      </h2>
      <svg className="timeline" width="100%" height={bottom + 20} aria-hidden="true">
        {layout.ticks.map((tick) => (
          <g key={tick.at}>
            <line
              className="timeline-day"
              x1={`${tick.at}%`}
              x2={`${tick.at}%`}
              y1={headHeight}
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
        {layout.event ? (
          <g className="timeline-event">
            {layout.event.from === null || layout.event.from === layout.event.at ? (
              <line x1={`${layout.event.at}%`} x2={`${layout.event.at}%`} y1={4} y2={bottom} />
            ) : (
              <rect
                x={`${layout.event.from}%`}
                width={`${layout.event.at - layout.event.from}%`}
                y={0}
                height={bottom}
              />
            )}
            <text
              x={`${layout.event.at < 60 ? (layout.event.from ?? layout.event.at) : layout.event.at}%`}
              dx={layout.event.at < 60 ? 6 : -6}
              y={13}
              textAnchor={layout.event.at < 60 ? 'start' : 'end'}
            >
              {eventWords}
            </text>
          </g>
        ) : null}
        {layout.lanes.map((lane, index) => (
          <LaneDrawing key={lane.id} lane={lane} y={middles[index] ?? 0} />
        ))}
      </svg>
      <p className="meta">
        {rows.length > mostLanes ? `The first ${mostLanes} of ${rows.length}. ` : ''}
        Filled: counts; hollow: does not count yet. A thin line leads to the day of publication.
        Long gaps are pressed together.
      </p>
      <Disclosure label="The same as a list">
        <ol className="timeline-list">
          {eventTime ? (
            <li>
              {eventTime.words}: {eventWords}
            </li>
          ) : null}
          {rows.map((row) => (
            <li key={row.id}>
              {row.said.words}: <a href={row.href}>{voiceOfRow(row)}</a>{' '}
              <StanceMark stance={row.stance} scope={row.scope} />
              {row.ownReporting ? '' : `, published ${row.published.words}`}
              {row.counts ? '' : '; does not count yet'}
            </li>
          ))}
        </ol>
      </Disclosure>
    </section>
  );
}

/** How far down the middle of each lane's drawing is. */
function middlesOf(lanes: readonly Lane[]): number[] {
  let top = headHeight;
  return lanes.map(({ labelPlace }) => {
    top += laneHeight + (labelPlace === 'above' ? labelHeight : 0);
    return top - laneHeight / 2;
  });
}

function LaneDrawing({ lane, y }: { lane: Lane; y: number }) {
  const { saidAt, publishedAt } = lane;
  if (!saidAt) return null;
  const end = Math.max(saidAt.at, publishedAt ?? 0);
  const start = Math.min(saidAt.at, saidAt.from ?? saidAt.at);
  return (
    <g className={`timeline-lane stance-${lane.stance}`}>
      {saidAt.from === null ? (
        <svg x={`${saidAt.at}%`} y={y} overflow="visible">
          <line className="timeline-open" x1={-openLength} x2={0} y1={0} y2={0} />
        </svg>
      ) : (
        <line className="timeline-span" x1={`${saidAt.from}%`} x2={`${saidAt.at}%`} y1={y} y2={y} />
      )}
      {publishedAt === null ? null : (
        <>
          <line
            className="timeline-way"
            x1={`${saidAt.at}%`}
            x2={`${publishedAt}%`}
            y1={y}
            y2={y}
          />
          <line
            className="timeline-published"
            x1={`${publishedAt}%`}
            x2={`${publishedAt}%`}
            y1={y - 5}
            y2={y + 5}
          />
        </>
      )}
      <TimelineShape stance={lane.stance} x={`${saidAt.at}%`} y={y} hollow={!lane.counts} />
      <LaneLabel lane={lane} from={start} to={end} y={y} />
    </g>
  );
}

/** Who said it, cut short only where the room between the drawing and the edge is too narrow for it. */
function LaneLabel({ lane, from, to, y }: { lane: Lane; from: number; to: number; y: number }) {
  const { labelPlace } = lane;
  const above = labelPlace === 'above';
  const [x, width] =
    labelPlace === 'left' ? [0, from] : above ? [from, 100 - from] : [to, 100 - to];
  const open = labelPlace === 'left' && lane.saidAt?.from === null;
  return (
    <foreignObject
      x={`${x}%`}
      width={`${width}%`}
      y={above ? y - laneHeight / 2 - labelHeight : y - laneHeight / 2}
      height={laneHeight}
    >
      <div
        className={classes(
          `timeline-label timeline-label-${labelPlace}`,
          open && 'timeline-label-open',
        )}
      >
        <span className="timeline-who">{lane.label}</span>
        <span className="timeline-stance">{stanceWords[lane.stance].verb}</span>
      </div>
    </foreignObject>
  );
}

/** "Dmitry Peskov", "“people familiar with the call”" or "maker not stated". */
function voiceOfRow({ speaker }: AttributionRowView): string {
  if (!speaker) return 'Maker not stated';
  return speaker.unnamed ? `“${speaker.name}”` : speaker.name;
}
