import fc from 'fast-check';
import { v4 as uuid } from 'uuid';

import { recapture } from '@/domain/article/schema';
import { refuse, type Result } from '@/domain/result';
import { carryPassages } from '@/domain/text/carry-passage';
import { takenWords } from '@/domain/words/schema';
import { captureAgain } from '@/server/article/capture-again';
import { missedWords } from '@/server/attribution/content';
import { database } from '@/server/database/client';
import { keepOldWords } from '@/server/words/keep-old-words';
import { wordsPage } from '@/server/words/page';
import { takeNewWords } from '@/server/words/take-new-words';

import type { Newsroom } from './small-newsroom';

const index = fc.nat({ max: 99 });

/** What outlets do to a text: nothing, typography, a move, a word, a negation, a deletion. */
const edits: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => text.replaceAll(' ', '  '),
  (text) => `A new beginning.\n\n${text}`,
  (text) => text.replace('May', 'June'),
  (text) => text.replace('would open', 'would not open'),
  (text) => text.replace(/The minister said .*/, 'The minister is silent.'),
  (text) => text.replace('The minister said', 'The bishop said'),
];

/** Articles that are changed under what was logged from them, and people who settle that. */
export const versionSteps = [
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('recapture'),
      article: index,
      edit: fc.nat({ max: edits.length - 1 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('take words'), row: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keep words'), row: index }) },
];
type VersionStep =
  | { do: 'recapture'; article: number; edit: number }
  | { do: 'take words' | 'keep words'; row: number };

export async function takeVersion(room: Newsroom, taken: VersionStep): Promise<Result> {
  if (taken.do === 'recapture') {
    const articleId = room.articles[taken.article % room.articles.length] ?? '';
    const first = await database.articleVersion.findFirstOrThrow({
      where: { articleId, number: 1 },
    });
    const text = edits[taken.edit]?.(first.text);
    return captureAgain(room.editor, recapture.parse({ submissionId: uuid(), articleId, text }));
  }
  const rows = await database.attribution.findMany({
    where: { claimId: { in: room.claims }, wordsChecks: { some: missedWords.where } },
    orderBy: [{ claimId: 'asc' }, { number: 'asc' }],
    include: { claim: { select: { number: true } } },
  });
  const row = rows[taken.row % rows.length];
  if (!row) return refuse('not_found', 'No words are missed.');
  if (taken.do === 'keep words') {
    return keepOldWords(room.reporter, { attributionId: row.id, note: null });
  }
  const view = await wordsPage(room.reporter, row.claim.number, row.number);
  if (!view) return refuse('not_found', 'It may not be seen.');
  return takeNewWords(
    room.reporter,
    takenWords.parse({
      attributionId: row.id,
      revision: view.revision,
      version: view.latest.number,
      passages: view.missed.map(({ passageId, best }) => ({
        passageId,
        words: best?.words ?? null,
        near: best?.near,
      })),
    }),
  );
}

/** What is stored of an attribution's words, and what the rule gives from scratch. */
export async function wordsStates(
  room: Newsroom,
): Promise<{ stored: WordsOf; fromScratch: WordsOf }[]> {
  const rows = await database.attribution.findMany({
    where: { claimId: { in: room.claims } },
    include: {
      articleVersion: true,
      wordsChecks: missedWords,
      passages: { include: { passage: { include: { carriedTo: true } } } },
    },
  });
  return Promise.all(
    rows.map(async ({ articleVersion, wordsChecks, passages }) => {
      const latest = await database.articleVersion.findFirstOrThrow({
        where: { articleId: articleVersion.articleId },
        orderBy: { number: 'desc' },
      });
      const own = passages.map(({ passage }) => passage);
      const earlier = articleVersion.id !== latest.id;
      const places = earlier ? carryPassages(articleVersion.text, own, latest.text) : [];
      const carried = places.flatMap((place) =>
        place.state === 'carried' ? [latest.text.slice(place.start, place.end)] : [],
      );
      const here = own.flatMap(({ carriedTo }) =>
        carriedTo.filter(({ articleVersionId }) => articleVersionId === latest.id),
      );
      return {
        stored: { missed: wordsChecks.length > 0, carried: here.map(({ exact }) => exact) },
        fromScratch: { missed: carried.length < places.length, carried },
      };
    }),
  );
}

interface WordsOf {
  missed: boolean;
  /** The words of the carried passages. */
  carried: string[];
}
