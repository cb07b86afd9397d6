import type { TimeBounds } from '../time/bounds';
import { type FigureGroup, notStated, type StoryFigure } from './view';

/** What a figure counts, as its claim says it. */
export interface Counted {
  counted: string | null;
  population: string | null;
  unit: string | null;
}

/**
 * Puts figures that count the same thing, in the same population and unit, side by side, whatever the
 * case and the spaces; the group with most figures first, in a group the earliest first. A voice's
 * accepted figure is revised by its latest accepted one of the group if it was certainly given earlier
 * and both may be about the same time.
 */
export function groupFigures(figures: readonly (StoryFigure & { of: Counted })[]): FigureGroup[] {
  const groups = Map.groupBy(figures, ({ of }) =>
    [of.unit, of.population, of.counted].map(fold).join(' | '),
  );
  return [...groups]
    .map(([key, own]) => {
      const [first] = own;
      const inOrder = own.toSorted((a, b) => at(a) - at(b) || a.id.localeCompare(b.id));
      return {
        key,
        title: [first?.of.counted, first?.of.population].filter(Boolean).join(', '),
        unit: first?.of.unit ?? null,
        figures: inOrder.map(({ of: _of, ...figure }) => ({
          ...figure,
          revisedTo: revision(figure, inOrder),
        })),
      };
    })
    .sort((a, b) => b.figures.length - a.figures.length || a.key.localeCompare(b.key));
}

function revision(figure: StoryFigure, others: readonly StoryFigure[]): string | null {
  const later = others.filter(
    (other) =>
      other.counts &&
      figure.counts &&
      other.part === null &&
      figure.part === null &&
      isOneVoice(other, figure) &&
      isCertainlyBefore(figure.said.bounds, other.said.bounds) &&
      overlap(figure.eventTime?.bounds, other.eventTime?.bounds),
  );
  const last = later.at(-1);
  return last && last.figure !== figure.figure ? last.figure : null;
}

/** Two makers that are not stated may be two. */
function isOneVoice(a: StoryFigure, b: StoryFigure): boolean {
  return a.voice.key !== notStated && a.voice.key === b.voice.key;
}

function isCertainlyBefore(a: TimeBounds, b: TimeBounds): boolean {
  return a.latest !== null && b.earliest !== null && a.latest < b.earliest;
}

/** A time that is not stated may be any. */
function overlap(a: TimeBounds | undefined, b: TimeBounds | undefined): boolean {
  return (
    (a?.earliest ?? -Infinity) <= (b?.latest ?? Infinity) &&
    (b?.earliest ?? -Infinity) <= (a?.latest ?? Infinity)
  );
}

function fold(text: string | null): string {
  return (text ?? '').trim().replace(/\s+/g, ' ').toLowerCase();
}

function at({ said: { bounds } }: StoryFigure): number {
  return bounds.latest ?? bounds.earliest ?? Infinity;
}
