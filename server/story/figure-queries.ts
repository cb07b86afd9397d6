import { figureInterval } from '@/domain/quantity/figure-interval';
import { formatFigure } from '@/domain/quantity/format-figure';
import { reference } from '@/domain/reference';
import { groupFigures } from '@/domain/story/competing-figures';
import type { FigureGroup } from '@/domain/story/view';

import { figurePlot } from '../claim/plot';
import { claimHref } from '../claim/queries';
import { attributionHref, timeView } from '../claim/rows';
import { database } from '../database/client';
import { evidenceWhere } from './statement-queries';

/** More figures of one story are read on the pages of its claims. */
const mostFigures = 300;
const mostGroups = 6;
const mostOfGroup = 10;
/** Drawings cost most of the page's time: only so many groups have one. */
const mostDrawn = 2;

/** A group with its latest figures and their drawing, as SVG texts for wide and narrow screens. */
export interface DrawnFigures extends FigureGroup {
  /** How many there are. */
  count: number;
  /** Null where there is nothing to compare, or too much. */
  plot: { wide: string; narrow: string } | null;
}

/** The competing figures of a story's quantity claims; `moreGroups`: how many groups were left out. */
export async function storyFigures(
  storyId: string,
): Promise<{ groups: DrawnFigures[]; moreGroups: number }> {
  const statements = await evidenceWhere(
    {
      figureLow: { not: null },
      claim: { storyId, kind: 'quantity', withdrawnAt: null, mergedIntoId: null },
    },
    mostFigures,
  );
  const found = await database.claim.findMany({
    where: { id: { in: statements.map(({ claimId }) => claimId) } },
    select: {
      id: true,
      number: true,
      counted: true,
      population: true,
      unit: true,
      eventTime: true,
    },
  });
  const claims = new Map(found.map((claim) => [claim.id, claim]));
  const groups = groupFigures(
    statements.flatMap(({ id, number, claimId, review, counts, content, voice }) => {
      const claim = claims.get(claimId);
      const { figure } = content;
      if (!claim || !figure) return [];
      const bounds = figureInterval(figure);
      return {
        id,
        number,
        href: attributionHref(claim.number, number),
        claim: { reference: reference('claim', claim.number), href: claimHref(claim.number) },
        voice,
        who: voice.name,
        figure: formatFigure(figure, claim.unit),
        part: content.scope === 'part' ? content.scopeWords : null,
        stated: { low: Number(figure.low), high: Number(figure.high) },
        bounds: { low: finite(bounds.low), high: finite(bounds.high) },
        said: timeView(content.saidOn),
        eventTime: claim.eventTime === null ? null : timeView(claim.eventTime),
        stance: content.stance,
        review,
        counts,
        revisedTo: null,
        of: claim,
      };
    }),
  );
  return {
    groups: groups.slice(0, mostGroups).map((group, index) => {
      const figures = group.figures.slice(-mostOfGroup);
      const isDrawn = index < mostDrawn && figures.length > 1;
      return {
        ...group,
        figures,
        count: group.figures.length,
        plot: isDrawn ? figurePlot(figures, group.unit) : null,
      };
    }),
    moreGroups: Math.max(0, groups.length - mostGroups),
  };
}

function finite(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
