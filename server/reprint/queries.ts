import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import type { RepeatableRow, Reprint } from '@/domain/reprint/view';
import { standsIn } from '@/domain/text/find-passage';

import type { Prisma } from '@/prisma/generated/client';
import { articleForLogging } from '../article/queries';
import { offTheRecord, visibleTo } from '../attribution/visible';
import { database } from '../database/client';
import { articlesSharing } from './reprint-queries';

const include = {
  claim: { select: { number: true, statement: true, language: true } },
  speaker: { select: { name: true } },
  principal: { select: { name: true } },
  passages: { select: { passage: { select: { exact: true } } } },
} as const satisfies Prisma.AttributionInclude;

const standing = {
  withdrawnAt: null,
  claim: { withdrawnAt: null },
} as const satisfies Prisma.AttributionWhereInput;

/**
 * The articles that this one is mostly a reprint of, each with the attributions that it can repeat: as
 * far as the actor may see them, none off the record, none of our own reporting, and only where each
 * of their passages stands in this text too.
 */
export async function reprintsOf(actor: Actor, ref: string): Promise<Reprint[]> {
  const article = await articleForLogging(ref);
  if (article?.kind !== 'published') return [];
  const found = await articlesSharing(article.versionId);
  if (found.length === 0) return [];
  const here = await database.attribution.findMany({
    where: { articleVersion: { articleId: article.id }, ...standing },
    select: { id: true, repeatsId: true, claimId: true, speakerId: true, stance: true },
  });
  const reprints: Reprint[] = [];
  for (const { articleId, shared, total } of found) {
    const other = await database.article.findUniqueOrThrow({
      where: { id: articleId },
      select: { number: true, title: true, publisher: { select: { name: true } } },
    });
    const rows = await database.attribution.findMany({
      where: {
        articleVersion: { articleId },
        ...standing,
        level: 'as_published',
        NOT: offTheRecord,
        AND: visibleTo(actor),
      },
      include,
      orderBy: [{ claim: { number: 'asc' } }, { number: 'asc' }],
    });
    const repeatable = rows.filter(
      (row) =>
        !here.some(
          (own) =>
            own.repeatsId === row.id ||
            own.id === row.repeatsId ||
            (own.claimId === row.claimId &&
              own.speakerId === row.speakerId &&
              own.stance === row.stance),
        ) && row.passages.every(({ passage }) => standsIn(article.text, passage.exact)),
    );
    reprints.push({
      reference: reference('article', other.number),
      title: other.title,
      publisher: other.publisher?.name ?? '',
      shared,
      of: total,
      rows: repeatable.map(viewOf),
    });
  }
  return reprints.filter(({ rows }) => rows.length > 0);
}

type Row = Prisma.AttributionGetPayload<{ include: typeof include }>;

function viewOf(row: Row): RepeatableRow {
  return {
    id: row.id,
    reference: attributionReference(row.claim.number, row.number),
    stance: row.stance,
    speaker: row.speaker?.name ?? null,
    principal: row.principal?.name ?? null,
    statement: row.claim.statement,
    statementLanguage: row.claim.language,
  };
}
