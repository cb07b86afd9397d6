import { voiceName } from '@/domain/attribution/voice';
import type { Actor } from '@/domain/person/role';
import { attributionReference, reference } from '@/domain/reference';
import type { ChangedWordsRow } from '@/domain/words/view';
import type { Prisma } from '@/prisma/generated/client';

import { claimContentInclude, contentInclude, signedContentOf } from '../attribution/content';
import { visibleTo } from '../attribution/visible';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';

/** Of a longer list the first are shown. */
const shown = 200;

/** The checks that wait for a person. */
export const openChecks = {
  some: { outcome: null, returnedAt: null },
} as const satisfies Prisma.AttributionWhereInput['wordsChecks'];

/** Standing attributions whose words an article changed and nobody has settled yet. */
function awaiting(actor: Actor, among: Prisma.AttributionWhereInput): Prisma.AttributionWhereInput {
  return {
    wordsChecks: openChecks,
    withdrawnAt: null,
    review: { not: 'rejected' },
    claim: { withdrawnAt: null },
    AND: [visibleTo(actor), among],
  };
}

/** Those of one article that the actor may see, in the order of their claims. */
export function changedInArticle(actor: Actor, articleId: string): Promise<ChangedWordsRow[]> {
  return changedWords(actor, { articleVersion: { articleId } });
}

/** Those that the actor wrote part of. */
export function changedOfAuthor(actor: Actor): Promise<ChangedWordsRow[]> {
  return changedWords(actor, { authors: { some: { personId: actor.id } } });
}

/** How many of those that the actor wrote part of wait. */
export function countChangedOfAuthor(actor: Actor): Promise<number> {
  const own = { authors: { some: { personId: actor.id } } };
  return database.attribution.count({ where: awaiting(actor, own) });
}

async function changedWords(
  actor: Actor,
  among: Prisma.AttributionWhereInput,
): Promise<ChangedWordsRow[]> {
  const rows = await database.attribution.findMany({
    where: awaiting(actor, among),
    orderBy: [{ claim: { number: 'asc' } }, { number: 'asc' }],
    take: shown,
    include: { ...contentInclude, claim: { include: claimContentInclude } },
  });
  return rows.flatMap((row): ChangedWordsRow[] => {
    const [check] = row.wordsChecks;
    if (!check) return [];
    const { article } = row.articleVersion;
    return [
      {
        id: row.id,
        reference: attributionReference(row.claim.number, row.number),
        href: wordsHref(row.claim.number, row.number),
        stance: row.stance,
        speaker: voiceName(signedContentOf(row.claim, row)),
        statement: row.claim.statement,
        language: row.claim.language,
        state: check.state,
        words: row.passages[0]?.passage.exact ?? '',
        article: {
          name: article.title,
          href: `/articles/${reference('article', article.number)}`,
        },
        version: check.articleVersion.number,
      },
    ];
  });
}

/** `/claims/C-1042/attributions/3/words`: where it is settled what its words rest on. */
export function wordsHref(claimNumber: number, number: number): string {
  return `${attributionHref(claimNumber, number)}/words`;
}
