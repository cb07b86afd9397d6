import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';

import type { FigureView } from '@/domain/claim/view';

/** How much room words get: beside the bars where there is width, above them where there is not. */
const layouts = {
  wide: { width: 900, row: 32, left: 290, right: 150, words: 'beside' },
  narrow: { width: 358, row: 50, left: 6, right: 12, words: 'above' },
} as const;

/** A figure with its place in the drawing, all in the figures' own numbers. */
interface Lane {
  view: FigureView;
  lane: number;
  from: number;
  to: number;
  stated: number;
}

/**
 * Draws competing figures, the earliest at the top, as SVG texts for wide and for narrow screens
 * without styles or scripts: colours come from classes in app/styles/claim.css. A bar shows how far a
 * figure reaches by its qualifier, an arrow an open end, a hollow dot one that does not count yet; so
 * figures agree where their bars have something in common. The table under the plot says the same in
 * words, so the plot itself is hidden from those who listen.
 * @param figures in the order of time, at least one
 */
export function figurePlot(
  figures: readonly FigureView[],
  unit: string | null,
): { wide: string; narrow: string } {
  return { wide: draw(figures, unit, 'wide'), narrow: draw(figures, unit, 'narrow') };
}

function draw(
  figures: readonly FigureView[],
  unit: string | null,
  size: keyof typeof layouts,
): string {
  const { document } = parseHTML('<!doctype html><html><body></body></html>');
  const layout = layouts[size];
  const ends = figures.flatMap(({ stated, bounds }) => [
    bounds.high ?? stated.high * 1.15,
    stated.high,
  ]);
  const starts = figures.map(({ stated, bounds }) => bounds.low ?? stated.low);
  const [least, most] = [Math.min(0, ...starts), Math.max(...ends, 0) || 1];
  const lanes = figures.map((view, lane) => ({
    view,
    lane,
    from: view.bounds.low ?? least,
    to: view.bounds.high ?? most,
    stated: (view.stated.low + view.stated.high) / 2,
  }));
  const plot = Plot.plot({
    document,
    width: layout.width,
    height: figures.length * layout.row + 40,
    marginLeft: layout.left,
    marginRight: layout.right,
    marginTop: layout.words === 'above' ? 22 : 4,
    marginBottom: 36,
    className: 'figure-plot',
    x: {
      domain: [least, most],
      nice: true,
      grid: true,
      label: unit,
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: size === 'wide' ? 6 : 3,
      tickFormat: (value: number) => value.toLocaleString('en-GB'),
    },
    y: { type: 'band', domain: lanes.map(({ lane }) => lane), axis: null, padding: 0 },
    marks: lanes.flatMap((lane) => [
      ...barMarks(lane, least, most),
      ...wordMarks(lane, unit, layout),
    ]),
  });
  for (const style of plot.querySelectorAll('style')) style.remove();
  for (const styled of plot.querySelectorAll('[style]')) styled.removeAttribute('style');
  return plot.outerHTML;
}

function barMarks(lane: Lane, least: number, most: number): Plot.Markish[] {
  const { view, stated } = lane;
  const name = classOf(view);
  const arrow = (at: number, sign: string) =>
    Plot.text([sign], { x: at, y: lane.lane, className: `${name} plot-arrow` });
  return [
    Plot.ruleY([lane], { y: 'lane', x1: 'from', x2: 'to', className: `${name} plot-reach` }),
    ...(view.bounds.high === null ? [arrow(most, '▶')] : []),
    ...(view.bounds.low === null ? [arrow(least, '◀')] : []),
    ...(view.stated.low < view.stated.high
      ? [
          Plot.ruleY([lane], {
            y: 'lane',
            x1: view.stated.low,
            x2: view.stated.high,
            className: `${name} plot-range`,
          }),
        ]
      : []),
    Plot.dot([stated], { x: stated, y: lane.lane, r: 5, className: `${name} plot-dot` }),
  ];
}

function wordMarks(
  { view, lane }: Lane,
  unit: string | null,
  { words, left }: (typeof layouts)[keyof typeof layouts],
): Plot.Markish[] {
  const figure = withoutUnit(view.figure, unit);
  const who = `${shortened(view.who, words === 'above' ? 20 : 24)}${view.part ? ' (a part)' : ''}`;
  const name = `${classOf(view)} plot-words`;
  const quiet = `${classOf(view)} plot-when`;
  const text = (value: string, className: string, options: Plot.TextOptions) =>
    Plot.text([value], { y: lane, className, ...options });
  if (words === 'above') {
    return [
      text(`${who}, ${view.said.words}`, quiet, {
        frameAnchor: 'left',
        textAnchor: 'start',
        dy: -16,
      }),
      text(figure, name, { frameAnchor: 'right', textAnchor: 'end', dy: -16 }),
    ];
  }
  return [
    text(view.said.words, quiet, { frameAnchor: 'left', textAnchor: 'start', dx: -left }),
    text(who, name, { frameAnchor: 'left', textAnchor: 'start', dx: 118 - left }),
    text(figure, name, { frameAnchor: 'right', textAnchor: 'start', dx: 14 }),
  ];
}

function classOf({ stance, counts, revisedTo }: FigureView): string {
  const extra = [counts ? '' : ' plot-waiting', revisedTo ? ' plot-revised' : ''].join('');
  return `plot-figure stance-${stance}${extra}`;
}

function shortened(name: string, longest: number): string {
  return name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name;
}

/** The unit stands at the axis already. */
function withoutUnit(figure: string, unit: string | null): string {
  return unit !== null && figure.endsWith(` ${unit}`) ? figure.slice(0, -unit.length - 1) : figure;
}
