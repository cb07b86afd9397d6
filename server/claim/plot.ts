import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

import type { FigureView } from '@/domain/claim/view';

const day = 86_400_000;

/** A figure with its place in the drawing. */
interface Point {
  view: FigureView;
  at: Date;
  low: number;
  high: number;
  stated: number;
  /** Pixels by which it is moved aside, where another stands in the same place. */
  dx: number;
  dy: number;
}

/**
 * Draws competing figures over time, for wide and for narrow screens, as SVG texts without styles or
 * scripts: colours come from classes in app/styles/claim.css. Bars show how far a figure reaches by
 * its qualifier, an arrow an open end, a hollow dot one that does not count yet. The table under the
 * plot says the same in words, so the plot itself is hidden from screen readers.
 */
export function figurePlot(
  figures: readonly FigureView[],
  unit: string | null,
): { wide: string; narrow: string } {
  return { wide: draw(figures, unit, 800), narrow: draw(figures, unit, 358) };
}

function draw(figures: readonly FigureView[], unit: string | null, width: number): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const height = width > 500 ? 300 : 260;
  const points = place(figures, width, height);
  const top = topOf(figures);
  const times = points.map(({ at }) => at.getTime());
  const pad = Math.max(day, (Math.max(...times) - Math.min(...times)) * 0.08);
  const roomForWords = width > 500 ? 0.28 : 0.5;
  const start = Math.min(...times) - pad;
  const end = Math.max(...times) + pad;
  const plot = Plot.plot({
    document,
    width,
    height,
    marginLeft: 56,
    marginRight: 12,
    marginTop: 26,
    className: 'figure-plot',
    x: {
      type: 'utc',
      domain: [new Date(start), new Date(end + (end - start) * roomForWords)],
      label: null,
      ticks: dayTicks(times, width > 500 ? 6 : 3),
      tickFormat: dayWords,
    },
    y: {
      domain: [0, top],
      label: unit ?? null,
      grid: true,
      ticks: 5,
      tickFormat: (value: number) => value.toLocaleString('en-GB'),
    },
    marks: points.flatMap((point) => marksOf(point, top)),
  });
  for (const style of plot.querySelectorAll('style')) style.remove();
  for (const styled of plot.querySelectorAll('[style]')) styled.removeAttribute('style');
  return plot.outerHTML;
}

function marksOf(point: Point, top: number): Plot.Markish[] {
  const { view, at, dx } = point;
  const className = `plot-figure stance-${view.stance}${view.counts ? '' : ' plot-waiting'}${view.revisedTo ? ' plot-revised' : ''}`;
  const openAbove = view.bounds.high === null;
  const openBelow = view.bounds.low === null;
  const one = { x: at, dx, className };
  return [
    Plot.ruleX([point], { x: at, y1: 'low', y2: 'high', dx, className: `${className} plot-reach` }),
    ...(openAbove
      ? [Plot.text(['▲'], { ...one, y: top, className: `${className} plot-arrow` })]
      : []),
    ...(openBelow
      ? [Plot.text(['▼'], { ...one, y: 0, className: `${className} plot-arrow` })]
      : []),
    ...(view.stated.low === view.stated.high
      ? []
      : [
          Plot.ruleX([point], {
            x: at,
            y1: view.stated.low,
            y2: view.stated.high,
            dx,
            className: `${className} plot-range`,
          }),
        ]),
    Plot.dot([point], { ...one, y: 'stated', r: 5 }),
    Plot.text([`${view.figure} · ${short(view.who)}`], {
      x: at,
      y: point.stated,
      dx: dx + 10,
      dy: point.dy,
      textAnchor: 'start',
      className: `${className} plot-words`,
    }),
  ];
}

/** Moves dots that would cover each other aside, and words that would cover each other down. */
function place(figures: readonly FigureView[], width: number, height: number): Point[] {
  const top = topOf(figures);
  const perUnit = (height - 56) / top;
  const times = figures.map(timeOf);
  const span = Math.max(...times) - Math.min(...times) || day;
  const perMs = (width * 0.55) / span;
  const points: Point[] = [];
  for (const view of figures) {
    const at = timeOf(view);
    const stated = (view.stated.low + view.stated.high) / 2;
    const near = points.filter((other) => Math.abs(other.at.getTime() - at) * perMs < 12);
    const dx = near.length * 12;
    let dy = 0;
    const y = stated * perUnit;
    const covered = () =>
      points.some(
        (other) =>
          Math.abs(other.at.getTime() - at) * perMs < 220 &&
          Math.abs(other.stated * perUnit - other.dy - (y - dy)) < 14,
      );
    while (covered() && dy < 90) dy += 14;
    points.push({
      view,
      at: new Date(at),
      stated,
      low: view.bounds.low ?? 0,
      high: view.bounds.high ?? top,
      dx,
      dy,
    });
  }
  return points;
}

function topOf(figures: readonly FigureView[]): number {
  return Math.max(...figures.map(({ stated, bounds }) => bounds.high ?? stated.high), 1) * 1.12;
}

/** A time that is open on one side is drawn at its other end. */
function timeOf({ said: { bounds } }: FigureView): number {
  return bounds.earliest ?? bounds.latest ?? 0;
}

function dayTicks(times: readonly number[], most: number): Date[] {
  const days = [...new Set(times.map((time) => Math.floor(time / day) * day))].sort(
    (a, b) => a - b,
  );
  const step = Math.ceil(days.length / most);
  return days.filter((_, index) => index % step === 0).map((time) => new Date(time));
}

const shortDay = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: '2-digit',
  timeZone: 'UTC',
});

function dayWords(at: Date): string {
  return shortDay.format(at);
}

function short(name: string): string {
  return name.length > 26 ? `${name.slice(0, 25)}…` : name;
}
