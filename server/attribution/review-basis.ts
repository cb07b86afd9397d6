import { stretchesAround } from '@/domain/article/stretch';
import type { ReviewBasis, SiblingView, StretchView } from '@/domain/attribution/review-view';
import { voiceName } from '@/domain/attribution/voice';
import type { AttributionRecord } from '@/domain/claim/evidence';
import type { Actor } from '@/domain/person/role';
import { attributionReference } from '@/domain/reference';
import type { Prisma } from '@/prisma/generated/client';

import type { ClaimParts } from '../claim/page-parts';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { articlesUsing } from '../use/queries';
import { claimContentInclude, contentInclude, signedContentOf } from './content';
import { sinceDecision } from './since-decision';
import { sourceCards } from './source-cards';
import { threadOf } from './thread-queries';
import { visibleTo } from './visible';

type Row = ClaimParts['loaded']['claim']['attributions'][number];

/** So many rows of the same article are named; of the rest the number. */
const siblingsShown = 12;

/**
 * What a decision needs besides the attribution's own fields, for a reader who may see it: the text
 * around its words, its sources, what else waits from the same article, where the claim is used, what
 * changed since the last decision, and its thread.
 */
export async function reviewBasis(
  actor: Actor,
  parts: ClaimParts,
  row: Row,
  record: AttributionRecord,
): Promise<ReviewBasis> {
  const { claim } = parts.loaded;
  const [version, sources, siblings, uses, since, thread] = await Promise.all([
    database.articleVersion.findUniqueOrThrow({
      where: { id: row.articleVersionId },
      select: { text: true, article: { select: { language: true } } },
    }),
    sourceCards(record.present, parts.context.roleAt),
    siblingsOf(actor, row),
    articlesUsing(claim.id),
    sinceDecision(parts.loaded, row, record),
    threadOf(actor, row.id),
  ]);
  return {
    language: version.article.language,
    stretches: stretchViews(version.text, row),
    sources,
    siblings,
    uses: uses.map(({ article }) => ({ name: article.name, href: article.href })),
    since,
    thread,
  };
}

function stretchViews(text: string, row: Row): StretchView[] {
  const passages = row.passages.map(({ passage }) => passage);
  return stretchesAround(text, passages).map(({ start, end }) => ({
    from: start,
    text: text.slice(start, end),
    marks: passages
      .filter((passage) => passage.start >= start && passage.end <= end)
      .map((passage) => ({ start: passage.start - start, end: passage.end - start })),
    cutBefore: text.slice(0, start).trim() !== '',
    cutAfter: text.slice(end).trim() !== '',
  }));
}

/** Rows of the same article that await a decision, the oldest first. */
async function siblingsOf(actor: Actor, row: Row): Promise<ReviewBasis['siblings']> {
  const where = {
    id: { not: row.id },
    articleVersion: { article: { id: row.articleVersion.article.id } },
    review: { in: ['logged', 'under_re_review'] },
    withdrawnAt: null,
    level: { not: 'off_record' },
    claim: { withdrawnAt: null },
    AND: visibleTo(actor),
  } satisfies Prisma.AttributionWhereInput;
  const [rows, count] = await Promise.all([
    database.attribution.findMany({
      where,
      orderBy: [{ loggedAt: 'asc' }, { id: 'asc' }],
      take: siblingsShown,
      include: { ...contentInclude, claim: { include: claimContentInclude } },
    }),
    database.attribution.count({ where }),
  ]);
  return {
    more: count - rows.length,
    rows: rows.map((one): SiblingView => ({
      id: one.id,
      reference: attributionReference(one.claim.number, one.number),
      href: attributionHref(one.claim.number, one.number),
      stance: one.stance,
      speaker: voiceName(signedContentOf(one.claim, one)),
      statement: one.claim.statement,
      language: one.claim.language,
      review: one.review,
    })),
  };
}
