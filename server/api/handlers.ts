import type { OperationName } from '@/interchange/api/operations';

import * as articles from './article-handlers';
import { changeAttribution, makeAttribution } from './attribution-handlers';
import * as claims from './claim-handlers';
import type { Handler } from './handle';
import * as found from './search-handlers';
import * as sources from './source-handlers';
import * as stories from './story-handlers';

/** What each operation of the API does. */
export const handlers: Record<OperationName, Handler> = {
  listStories: stories.readStories,
  createStory: stories.startStory,
  readStory: stories.readStory,
  changeStory: stories.changeStory,
  listSources: sources.readSources,
  createSource: sources.makeSource,
  readSource: sources.readSource,
  changeSource: sources.changeSource,
  listArticles: articles.readArticles,
  addArticle: articles.putArticle,
  readArticle: articles.readArticle,
  changeArticle: articles.changeArticle,
  listClaims: claims.readClaims,
  createClaim: claims.makeClaim,
  readClaim: claims.readClaim,
  changeClaim: claims.changeClaim,
  logAttribution: makeAttribution,
  readAttribution: claims.readAttribution,
  changeAttribution,
  search: found.findByWords,
  similar: found.findSimilar,
  importRecords: found.takeRecords,
};
