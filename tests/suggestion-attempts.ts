import { v4 as uuid } from 'uuid';

import type { Actor } from '@/domain/person/role';
import { database } from '@/server/database/client';
import { logRepeats } from '@/server/reprint/log-repeats';
import { dismissSuggestion, restoreSuggestion } from '@/server/suggestion/commands';

import { articleForm, makeArticle } from './factories/articles';
import { done, makeAttribution } from './factories/attributions';
import type { Attempt } from './people-attempts';

/** Where a suggestion of a new article could stand. */
async function place(by: Actor) {
  const { id } = await makeArticle(by);
  const version = await database.articleVersion.findFirstOrThrow({ where: { articleId: id } });
  return { articleVersionId: version.id, suggestion: 'c12' };
}

/** What is suggested from an article's text, and what a reprint repeats. */
export const suggestionAttempts: Record<string, Attempt> = {
  dismissSuggestion: async (actor) => {
    const suggestion = await place(actor);
    return () => dismissSuggestion(actor, suggestion);
  },
  logRepeats: async (actor) => {
    const words = `The old bridge was closed on Monday, ${uuid()}.`;
    const printed = (publisher: string) =>
      makeArticle(actor, articleForm({ publisher: { text: publisher }, text: words }));
    const { id } = await printed('The Example Courier');
    const row = await makeAttribution(actor, id, { claim: { text: 'The bridge was closed.' } });
    const reprint = await printed('The Example Reprinter');
    const version = await database.articleVersion.findFirstOrThrow({
      where: { articleId: reprint.id },
    });
    const form = { submissionId: uuid(), articleVersionId: version.id, attributionIds: [row.id] };
    return () => logRepeats(actor, form);
  },
  restoreSuggestion: async (actor) => {
    const suggestion = await place(actor);
    done(await dismissSuggestion(actor, suggestion));
    return () => restoreSuggestion(actor, suggestion);
  },
};
