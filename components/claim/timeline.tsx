import { StanceMark } from '@/components/attribution/stance-mark';
import { Disclosure } from '@/components/ui/disclosure';
import { stanceWords } from '@/domain/attribution/stance';
import type { AttributionRowView, TimeView } from '@/domain/attribution/view';

import { type Lane, layOutTimeline } from './timeline-layout';
import { TimelineShape } from './timeline-shape';

const laneHeight = 24;
const headHeight = 22;
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
  const bottom = headHeight + layout.lanes.length * laneHeight + 6;
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
          <LaneDrawing key={lane.id} lane={lane} y={headHeight + (index + 0.5) * laneHeight} />
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

function LaneDrawing({ lane, y }: { lane: Lane; y: number }) {
  const { saidAt, publishedAt } = lane;
  if (!saidAt) return null;
  const end = Math.max(saidAt.at, publishedAt ?? 0);
  const start = Math.min(saidAt.at, saidAt.from ?? saidAt.at);
  const onLeft = start > 100 - end;
  const labelAt = onLeft ? start : end;
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
      <text
        x={`${labelAt}%`}
        dx={onLeft ? (saidAt.from === null ? -openLength - 6 : -12) : 12}
        y={y + 4}
        textAnchor={onLeft ? 'end' : 'start'}
      >
        <tspan className="timeline-who">{shortened(lane.label)}</tspan>{' '}
        <tspan className="timeline-stance">{stanceWords[lane.stance].verb}</tspan>
      </text>
    </g>
  );
}

/** "Dmitry Peskov", "“people familiar with the call”" or "maker not stated". */
function voiceOfRow({ speaker }: AttributionRowView): string {
  if (!speaker) return 'Maker not stated';
  return speaker.unnamed ? `“${speaker.name}”` : speaker.name;
}

function shortened(label: string): string {
  return label.length > 27
    ? `${label.slice(0, 25).trimEnd()}…${label.startsWith('“') ? '”' : ''}`
    : label;
}
