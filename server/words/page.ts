import { voiceName } from '@/domain/attribution/voice';
import { can, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { formatFigure } from '@/domain/quantity/format-figure';
import { attributionReference, reference } from '@/domain/reference';
import { missedSides } from '@/domain/words/sides';
import type { VersionMark, WordsPageView } from '@/domain/words/view';

import {
  claimContentInclude,
  contentInclude,
  figureOf,
  missedWords,
  signedContentOf,
} from '../attribution/content';
import { rowCalled } from '../attribution/row-called';
import { isHiddenFrom, isRowOffTheRecord, visibilitySelect } from '../attribution/visible';
import { attributionHref } from '../claim/rows';
import { database } from '../database/client';
import { latestRevision, seenOfRow } from '../history/queries';
import { changedInArticle } from './queries';

const version = {
  include: { capturedBy: { select: { name: true } } },
} as const;

/**
 * What is needed to settle what an attribution's words rest on, as this reader may see it; null where
 * none of them is missed in its article's latest version.
 */
export async function wordsPage(
  actor: Actor,
  claimNumber: number,
  number: number,
): Promise<WordsPageView | null> {
  const place = await database.attribution.findFirst({
    where: rowCalled(claimNumber, number),
    select: { id: true, claimId: true, ...visibilitySelect },
  });
  if (!place || isHiddenFrom(actor, place)) return null;
  // The revision first: values read after it are at least as new, so that no change is overlooked.
  const shown = await latestRevision(database, place.claimId);
  const revision = await seenOfRow(database, shown, place, isRowOffTheRecord(place));
  const row = await database.attribution.findUnique({
    where: { id: place.id },
    include: {
      ...contentInclude,
      claim: { include: claimContentInclude },
      signOffs: visibilitySelect.signOffs,
      wordsChecks: {
        ...missedWords,
        include: { ...missedWords.include, settledBy: { select: { name: true } } },
      },
    },
  });
  const check = row?.wordsChecks[0];
  if (!row || !check || isHiddenFrom(actor, row)) return null;
  const { article } = row.articleVersion;
  const [read, latest, others] = await Promise.all([
    database.articleVersion.findUniqueOrThrow({ where: { id: row.articleVersionId }, ...version }),
    database.articleVersion.findFirstOrThrow({
      where: { articleId: article.id },
      orderBy: { number: 'desc' },
      ...version,
    }),
    changedInArticle(actor, article.id),
  ]);
  const href = `/articles/${reference('article', article.number)}`;
  const mark = (one: typeof read): VersionMark => ({
    number: one.number,
    href: `${href}/versions/${one.number}`,
    at: one.capturedAt.toISOString(),
    by: one.capturedBy.name,
  });
  const passages = row.passages.map(({ passage }) => passage);
  const sides = missedSides(read.text, passages, latest.text);
  const figure = figureOf(row);
  const isOpen = row.withdrawnAt === null && row.claim.withdrawnAt === null;
  return {
    attributionId: row.id,
    reference: attributionReference(claimNumber, row.number),
    href: attributionHref(claimNumber, row.number),
    revision,
    statement: row.claim.statement,
    statementLanguage: row.claim.language,
    stance: row.stance,
    speaker: voiceName(signedContentOf(row.claim, row)),
    figure: figure && formatFigure(figure, row.claim.unit),
    article: {
      reference: reference('article', article.number),
      title: article.title,
      language: article.language,
      href,
    },
    readIn: mark(read),
    latest: mark(latest),
    missed: passages.flatMap(({ id }, index) => {
      const side = sides[index];
      return side ? [{ passageId: id, ...side }] : [];
    }),
    carried: sides.filter((side) => side === null).length,
    kept:
      check.outcome === 'kept_old' && check.settledBy && check.settledAt
        ? { by: check.settledBy.name, at: check.settledAt.toISOString(), note: check.note }
        : null,
    can: {
      settle: isOpen && can(actor, 'settle words that an article changed'),
      withdraw: isOpen && mayWithdraw(actor, row.loggedById).ok,
    },
    others: others.filter(({ id }) => id !== row.id),
  };
}
