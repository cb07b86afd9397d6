import { statuses } from '@/domain/claim/settle-status';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { SaidAboutClaim, SaidRow } from '@/domain/source/view';

import { isRowOffTheRecord, visibilitySelect, visibleTo } from '../attribution/visible';
import { database } from '../database/client';

const most = 500;

/**
 * What a source, or one that was merged into it, said itself or through somebody who spoke for it, by claim, the claim with the latest
 * activity first. Withdrawn statements and claims are left out, and so are off-the-record statements
 * unless this person logged them or is an editor (design, source protection).
 */
export async function saidBySource(actor: Actor, sourceId: string): Promise<SaidAboutClaim[]> {
  const merged = await database.source.findMany({
    where: { mergedIntoId: sourceId },
    select: { id: true },
  });
  const own = [sourceId, ...merged.map(({ id }) => id)];
  const rows = await database.attribution.findMany({
    where: {
      OR: [{ speakerId: { in: own } }, { principalId: { in: own } }],
      withdrawnAt: null,
      claim: { withdrawnAt: null },
      AND: visibleTo(actor),
    },
    orderBy: [
      { claim: { lastActivityAt: 'desc' } },
      { claimId: 'asc' },
      { saidLatest: { sort: 'asc', nulls: 'first' } },
      { number: 'asc' },
    ],
    take: most,
    include: {
      claim: { select: { number: true, statement: true, language: true, status: true } },
      signOffs: visibilitySelect.signOffs,
      speaker: { select: { name: true } },
      principal: { select: { name: true } },
      passages: {
        orderBy: { position: 'asc' },
        take: 1,
        select: { passage: { select: { exact: true, language: true } } },
      },
      articleVersion: { select: { article: { select: { number: true, title: true } } } },
    },
  });
  const byClaim = Map.groupBy(rows, ({ claimId }) => claimId);
  return [...byClaim.values()].flatMap((about) => {
    const claim = about[0]?.claim;
    const status = statuses.find((word) => word === claim?.status);
    if (!claim || !status) return [];
    return {
      reference: reference('claim', claim.number),
      statement: claim.statement,
      language: claim.language,
      status,
      rows: about.map((row) => saidRow(row, sourceId, own)),
    };
  });
}

type Row = Pick<
  SaidRow & { speakerId: string | null; principalId: string | null },
  'number' | 'stance' | 'scope' | 'scopeWords' | 'saidOn' | 'review' | 'speakerId' | 'principalId'
> &
  Parameters<typeof isRowOffTheRecord>[0] & {
    speaker: { name: string } | null;
    principal: { name: string } | null;
    passages: { passage: { exact: string; language: string } }[];
    articleVersion: { article: { number: number; title: string } };
  };

function saidRow(row: Row, sourceId: string, own: readonly string[]): SaidRow {
  const { number, stance, scope, scopeWords, saidOn, review } = row;
  const [first] = row.passages;
  const { article } = row.articleVersion;
  return {
    number,
    stance,
    scope,
    scopeWords,
    saidOn,
    review,
    as: mergedName(row, sourceId, own),
    saidBy: own.includes(row.speakerId ?? '') ? null : (row.speaker?.name ?? null),
    saidFor: own.includes(row.principalId ?? '') ? null : (row.principal?.name ?? null),
    words: first ? { text: first.passage.exact, language: first.passage.language } : null,
    article: { reference: reference('article', article.number), title: article.title },
    offTheRecord: isRowOffTheRecord(row),
  };
}

/** The name of the merged source that the row is logged under; null: under the source itself. */
function mergedName(row: Row, sourceId: string, own: readonly string[]): string | null {
  if (row.speakerId === sourceId || row.principalId === sourceId) return null;
  const { speaker, principal } = row;
  return (own.includes(row.speakerId ?? '') ? speaker : principal)?.name ?? null;
}
