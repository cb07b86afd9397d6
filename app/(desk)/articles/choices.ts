import { languageChoices } from '@/domain/text/language';
import type { ArticleChoices } from '@/components/article/article-fields';
import { recentPublishers, storyChoices } from '@/server/article/queries';

import { findPublishers } from '../pick-actions';

/** What both forms of an article offer to choose from. */
export async function articleChoices(presentLanguage?: string): Promise<ArticleChoices> {
  const [stories, publishers] = await Promise.all([storyChoices(), recentPublishers()]);
  return {
    stories: stories.map(({ id, title }) => ({ value: id, label: title })),
    languages: languageChoices(presentLanguage),
    recentPublishers: publishers.map(({ id, name }) => ({ value: id, label: name })),
    searchPublishers: findPublishers,
  };
}
