import type { AttributionRowView } from '@/domain/attribution/view';
import type { EvidenceRow } from '@/domain/claim/evidence';
import type { FigureView } from '@/domain/claim/view';
import { figureInterval } from '@/domain/quantity/figure-interval';

/** The figures among a claim's rows, by the time they were given; repeats give none of their own. */
export function figureViews(
  shown: readonly AttributionRowView[],
  rows: readonly EvidenceRow[],
): FigureView[] {
  return shown
    .flatMap((view) => {
      const figure = rows.find(({ id }) => id === view.id)?.content.figure;
      if (!figure || view.figure === null) return [];
      const bounds = figureInterval(figure);
      return [
        {
          number: view.number,
          href: view.href,
          who: view.principal?.name ?? view.speaker?.name ?? 'maker not stated',
          figure: view.figure,
          part: view.scope === 'part' ? view.scopeWords : null,
          stated: { low: Number(figure.low), high: Number(figure.high) },
          bounds: { low: finite(bounds.low), high: finite(bounds.high) },
          said: view.said,
          stance: view.stance,
          counts: view.counts,
          revisedTo: view.revisedTo,
        },
      ];
    })
    .sort((a, b) => at(a) - at(b) || a.number - b.number);
}

function at({ said: { bounds } }: FigureView): number {
  return bounds.latest ?? bounds.earliest ?? Infinity;
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
