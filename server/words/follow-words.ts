import { v7 as uuid } from 'uuid';

import type { WordsState } from '@/domain/attribution/signed-content';
import { passageAt } from '@/domain/text/anchor';
import { type Carried, carryPassages } from '@/domain/text/carry-passage';
import type { ArticleVersion, Passage } from '@/prisma/generated/client';

import { missedWords } from '../attribution/content';
import type { Transaction } from '../database/client';

/** What became of an attribution's words, where that is news. */
export interface WordsNews {
  attributionId: string;
  claimId: string;
  became: WordsState | 'returned';
}

/**
 * Follows the words of attributions into the latest text of their article: passages that are carried
 * get one there too; for an attribution that has others a check is opened, unless one stands; a check
 * whose words all stand again ends. The claims of the attributions must be locked by the caller, who
 * also refreshes those that there is news of.
 * @param only of this attribution alone, read in this version; null: of all that were read in an earlier
 *   one than the latest
 */
export async function followWords(
  tx: Transaction,
  articleId: string,
  at: Date,
  only: { id: string; versionId: string } | null = null,
): Promise<WordsNews[]> {
  const { id: latestId } = await tx.articleVersion.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
    select: { id: true },
  });
  if (only?.versionId === latestId) return [];
  const latest = await tx.articleVersion.findUniqueOrThrow({ where: { id: latestId } });
  const rows = await tx.attribution.findMany({
    where: {
      articleVersion: { articleId, number: { lt: latest.number } },
      ...(only ? { id: only.id } : {}),
    },
    orderBy: { id: 'asc' },
    include: {
      passages: { orderBy: { position: 'asc' }, include: { passage: true } },
      wordsChecks: missedWords,
    },
  });
  const news: WordsNews[] = [];
  for (const [versionId, read] of Map.groupBy(rows, (row) => row.articleVersionId)) {
    const passages = new Map(
      read.flatMap((row) => row.passages.map(({ passage }) => [passage.id, passage])),
    );
    const places = await carryInto(tx, versionId, [...passages.values()], latest);
    for (const { id, claimId, passages: own, wordsChecks } of read) {
      const missed = own.flatMap(({ passageId }) => {
        const state = places.get(passageId)?.state ?? 'gone';
        return state === 'carried' ? [] : [state];
      });
      const became = await noteWords(tx, { id, check: wordsChecks[0] }, missed, latest, at);
      if (became) news.push({ attributionId: id, claimId, became });
    }
  }
  return news;
}

/** Where the passages of one version stand in the latest; those that are carried are written there. */
async function carryInto(
  tx: Transaction,
  versionId: string,
  passages: readonly Passage[],
  latest: ArticleVersion,
): Promise<Map<string, Carried>> {
  const { text } = await tx.articleVersion.findUniqueOrThrow({ where: { id: versionId } });
  const carried = carryPassages(text, passages, latest.text);
  const places = new Map(passages.map(({ id }, index) => [id, carried[index] ?? gone]));
  await tx.passage.createMany({
    data: passages.flatMap((passage) => {
      const place = places.get(passage.id);
      if (place?.state !== 'carried') return [];
      return [
        {
          ...passage,
          ...passageAt(latest.text, place.start, place.end),
          id: uuid(),
          articleVersionId: latest.id,
          carriedFromId: passage.id,
        },
      ];
    }),
    skipDuplicates: true,
  });
  return places;
}

const gone: Carried = { state: 'gone' };

/** Opens, keeps or ends the check of one attribution; answers what is news, null if nothing is. */
async function noteWords(
  tx: Transaction,
  { id, check }: { id: string; check: StandingCheck | undefined },
  missed: readonly WordsState[],
  latest: ArticleVersion,
  at: Date,
): Promise<WordsNews['became'] | null> {
  if (missed.length === 0) {
    if (!check) return null;
    await tx.wordsCheck.update({ where: { id: check.id }, data: { returnedAt: at } });
    return 'returned';
  }
  const state = missed.every((one) => one === 'gone') ? 'gone' : 'changed';
  if (check?.outcome === 'kept_old' || check?.state === state) return null;
  if (check) {
    await tx.wordsCheck.update({ where: { id: check.id }, data: { state } });
  } else {
    await tx.wordsCheck.create({
      data: { id: uuid(), attributionId: id, articleVersionId: latest.id, state, foundAt: at },
    });
  }
  return state;
}

interface StandingCheck {
  id: string;
  state: WordsState;
  outcome: string | null;
}
