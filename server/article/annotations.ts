import type { AnnotatedText } from '@/interchange/web-annotation';
import { numberOf, reference } from '@/domain/reference';

import type { Prisma } from '@/prisma/generated/client';

import { offTheRecord } from '../attribution/visible';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';

/** The attributions of a passage that may leave the house. */
const leaving = {
  where: { attribution: { withdrawnAt: null, claim: { withdrawnAt: null }, NOT: offTheRecord } },
  include: {
    attribution: { select: { number: true, stance: true, claim: { select: { number: true } } } },
  },
} as const satisfies Prisma.Passage$attributionsArgs;

/**
 * A version of an article's text with the passages that standing attributions rest on, as it leaves the
 * house: whoever asks, nothing of what is off the record. Null: there is no such version.
 */
export async function annotatedText(ref: string, version: number): Promise<AnnotatedText | null> {
  const number = numberOf('article', ref);
  const found =
    number === null
      ? null
      : await database.articleVersion.findFirst({
          where: { number: version, article: { number } },
          include: { article: true },
        });
  if (!found) return null;
  const passages = await database.passage.findMany({
    where: { articleVersionId: found.id },
    orderBy: [{ start: 'asc' }, { end: 'asc' }, { id: 'asc' }],
    include: { attributions: leaving, carriedFrom: { include: { attributions: leaving } } },
  });
  const textHref = `/articles/${reference('article', found.article.number)}/versions/${version}`;
  return {
    href: `${textHref}/annotations`,
    textHref,
    title: found.article.title,
    text: found.text,
    capturedAt: found.capturedAt.toISOString(),
    passages: passages
      .map(({ id, start, end, attributions, carriedFrom }) => ({
        id,
        start,
        end,
        attributions: [...attributions, ...(carriedFrom?.attributions ?? [])].map(
          ({ attribution }) => ({
            href: attributionHref(attribution.claim.number, attribution.number),
            stance: attribution.stance,
          }),
        ),
      }))
      .filter(({ attributions }) => attributions.length > 0),
  };
}
