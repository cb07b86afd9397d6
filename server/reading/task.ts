import { createHash } from 'node:crypto';

import { type DrawnChanges, drawnChanges } from '@/domain/article/drawn-changes';
import { diffVersions } from '@/domain/article/version-diff';
import type { ReadText } from '@/extraction/language';
import { languageFor } from '@/extraction/languages/languages';
import { type Offer, offersFrom } from '@/extraction/offer';
import type { Span } from '@/extraction/span';
import type { ArticleToRead } from '@/extraction/suggestion';

import { keep } from './keep';

/** What is done with whole texts of articles, which may take its time. */
export interface ReadingTasks {
  /** `language`: BCP 47, one that `languageFor` knows. */
  suggest: { task: ArticleToRead & { language: string }; result: ReadOffers };
  compare: { task: { before: string; after: string }; result: DrawnChanges };
}
export type ReadingKind = keyof ReadingTasks;

/** What is offered of a text, in reading order, and what of it was left out. */
export interface ReadOffers {
  offers: Offer[];
  /** Where the first suggestion stands that is not among the offers, since they are too many; else null. */
  cutAt: number | null;
  /** Stretches too long to be a sentence, which are not read. */
  unread: Span[];
}

/** So many no article has; a text of noise may, and each has to be held and sent. */
export const mostOffers = 20_000;

const mostTexts = 20;
const texts = new Map<string, ReadText>();

const doing: { [K in ReadingKind]: (task: ReadingTasks[K]['task']) => ReadingTasks[K]['result'] } =
  {
    suggest(article) {
      const language = languageFor(article.language);
      if (!language) throw new Error(`No text is read in ${article.language}`);
      const digest = createHash('sha256').update(article.text).digest('base64');
      const key = `${language.code} ${digest}`;
      const read = keep(texts, key, mostTexts, () => language.read(article.text));
      const offers = offersFrom(read, article, language);
      return {
        offers: offers.slice(0, mostOffers),
        cutAt: offers[mostOffers]?.passages[0]?.[0] ?? null,
        unread: [...read.unread],
      };
    },
    compare: ({ before, after }) => drawnChanges(diffVersions(before, after)),
  };

/** Does a task at once, in the thread that asks. */
export function doReading<K extends ReadingKind>(
  kind: K,
  task: ReadingTasks[K]['task'],
): ReadingTasks[K]['result'] {
  return doing[kind](task);
}
