import { z } from 'zod';

import { claimKinds } from '@/domain/claim/kind';
import { statuses } from '@/domain/claim/settle-status';
import { line } from '@/domain/text/clean-text';

import * as answers from './answers';
import * as bodies from './bodies';

/** One thing that programs can ask for. */
export interface Operation {
  method: 'GET' | 'POST' | 'PUT';
  /** Below /api/v1; `{ref}` and `{number}` stand for what an address names. */
  path: string;
  summary: string;
  query?: z.ZodObject;
  body?: z.ZodObject;
  answer: z.ZodType;
  /** The status of success. */
  status: 200 | 201;
  /** A body or query that works on a desk that holds the records of the examples before it. */
  example?: Record<string, unknown>;
}

const cursor = z.strictObject({
  after: line(200, 'The cursor')
    .optional()
    .describe('Where the page begins: what the last one answered as after'),
});
const list = cursor.extend({
  sort: z
    .enum(['added', 'activity'])
    .default('added')
    .describe(
      'added: those added last first, and no change meanwhile moves one from page to page; activity: the latest activity first',
    ),
});
const words = line(500, 'What to look for');

/** Every operation by its name, in the order in which the document shows them. */
export const operations = {
  listStories: {
    method: 'GET',
    path: '/stories',
    summary: 'Stories on the desk',
    query: list,
    answer: answers.storyPage,
    status: 200,
  },
  createStory: {
    method: 'POST',
    path: '/stories',
    summary: 'Start a story',
    body: bodies.storyBody,
    answer: answers.written,
    status: 201,
    example: { title: 'The new bridge', priority: 'high' },
  },
  readStory: {
    method: 'GET',
    path: '/stories/{ref}',
    summary: 'A story with its latest articles; its claims are those of /claims?story=',
    answer: answers.story,
    status: 200,
  },
  changeStory: {
    method: 'PUT',
    path: '/stories/{ref}',
    summary: 'Change a story as a whole: what is left out goes',
    body: bodies.changeOf(bodies.storyBody, answers.story),
    answer: answers.written,
    status: 200,
    example: {
      title: 'The new bridge',
      description: 'Since 2022.',
      priority: 'high',
      revision: 1,
    },
  },
  listSources: {
    method: 'GET',
    path: '/sources',
    summary: 'Sources on the desk, in the order in which they were added',
    query: cursor,
    answer: answers.sourcePage,
    status: 200,
  },
  createSource: {
    method: 'POST',
    path: '/sources',
    summary: 'Add a source',
    body: bodies.sourceBody,
    answer: answers.written,
    status: 201,
    example: {
      kind: 'person',
      name: 'Ann Ash',
      aliases: [{ name: 'A. Ash' }],
      roles: [
        {
          title: 'spokeswoman',
          speaksFor: { name: 'Ministry of Bridges', kind: 'organization' },
          from: '2024-03',
        },
      ],
    },
  },
  readSource: {
    method: 'GET',
    path: '/sources/{ref}',
    summary: 'A source with its other names and roles',
    answer: answers.source,
    status: 200,
  },
  changeSource: {
    method: 'PUT',
    path: '/sources/{ref}',
    summary: 'Change a source as a whole: other names and roles that are left out go',
    body: bodies.changeOf(bodies.sourceBody, answers.source),
    answer: answers.written,
    status: 200,
    example: {
      kind: 'person',
      name: 'Ann Ash',
      aliases: [{ name: 'Anne Ash' }],
      roles: [
        {
          title: 'spokeswoman',
          speaksFor: { name: 'Ministry of Bridges', kind: 'organization' },
          from: '2024-04',
        },
      ],
      revision: 3,
    },
  },
  listArticles: {
    method: 'GET',
    path: '/articles',
    summary: 'Articles on the desk, those added last first: changes move none of them',
    query: cursor,
    answer: answers.articlePage,
    status: 200,
  },
  addArticle: {
    method: 'POST',
    path: '/articles',
    summary: 'Add an article by its text',
    body: bodies.articleBody,
    answer: answers.written,
    status: 201,
    example: {
      kind: 'published',
      title: 'Bridge to open',
      publisher: { name: 'The Courier' },
      url: 'https://courier.example/bridge-to-open',
      publishedOn: '2024-11-12',
      text: 'The bridge will open in May, said Ann Ash. The builders doubt it.',
    },
  },
  readArticle: {
    method: 'GET',
    path: '/articles/{ref}',
    summary: 'An article with its latest text and what was logged from it',
    answer: answers.article,
    status: 200,
  },
  changeArticle: {
    method: 'PUT',
    path: '/articles/{ref}',
    summary:
      'Change what the desk knows about an article as a whole: what is left out goes, its text stays',
    body: bodies.changeOf(bodies.articleDetails, answers.article),
    answer: answers.written,
    status: 200,
    example: {
      kind: 'published',
      title: 'Bridge to open in May',
      publisher: { name: 'The Courier' },
      url: 'https://courier.example/bridge-to-open',
      publishedOn: '2024-11-12',
      revision: 1,
    },
  },
  listClaims: {
    method: 'GET',
    path: '/claims',
    summary: 'Claims on the desk',
    query: list.extend({
      status: z.enum([...statuses, 'withdrawn']).optional(),
      kind: z.enum(claimKinds).optional(),
      story: bodies.named.optional(),
    }),
    answer: answers.claimPage,
    status: 200,
  },
  createClaim: {
    method: 'POST',
    path: '/claims',
    summary: 'Put a claim on the desk, with who takes which stance on it if that is known',
    body: bodies.newClaimBody,
    answer: answers.writtenClaim,
    status: 201,
    example: {
      statement: 'The new bridge opens in May.',
      tags: ['bridges'],
      participants: [{ source: { name: 'Ministry of Bridges' }, ownAct: true }],
    },
  },
  readClaim: {
    method: 'GET',
    path: '/claims/{ref}',
    summary: 'A claim with its status and every attribution that is not off the record',
    answer: answers.claim,
    status: 200,
  },
  changeClaim: {
    method: 'PUT',
    path: '/claims/{ref}',
    summary:
      'Change a claim as a whole: what is left out goes; another statement reopens review of its attributions',
    body: bodies.changeOf(bodies.claimBody, answers.claim),
    answer: answers.written,
    status: 200,
    example: {
      statement: 'The new bridge opens in May 2025.',
      tags: ['bridges'],
      participants: [{ source: { name: 'Ministry of Bridges' }, ownAct: true }],
      revision: 1,
    },
  },
  logAttribution: {
    method: 'POST',
    path: '/claims/{ref}/attributions',
    summary: 'Log who takes which stance on a claim, in which words of which article',
    body: bodies.attributionBody,
    answer: answers.written,
    status: 201,
    example: {
      article: 'A-1',
      speaker: { name: 'Ann Ash' },
      stance: 'asserts',
      passages: [{ words: 'The bridge will open in May, said Ann Ash.', form: 'paraphrased' }],
    },
  },
  readAttribution: {
    method: 'GET',
    path: '/claims/{ref}/attributions/{number}',
    summary:
      'One attribution as it stands: while a change of it waits for a decision, `counting` is what counts',
    answer: answers.attributionAlone,
    status: 200,
  },
  changeAttribution: {
    method: 'PUT',
    path: '/claims/{ref}/attributions/{number}',
    summary:
      'Change an attribution as a whole: what is left out goes; what an editor accepted of it goes on counting until the next decision',
    body: bodies.changeOf(bodies.changedAttributionBody, answers.attributionAlone),
    answer: answers.written,
    status: 200,
    example: {
      speaker: { name: 'Ann Ash' },
      stance: 'asserts',
      passages: [{ words: 'The bridge will open in May, said Ann Ash.', form: 'paraphrased' }],
      note: 'Said at the bridge.',
      revision: 3,
    },
  },
  search: {
    method: 'GET',
    path: '/search',
    summary: 'Claims, quotes, sources and articles by words, “phrases” and -exclusions',
    query: z.strictObject({
      q: words,
      exact: z
        .literal('yes')
        .optional()
        .describe('The words as they are sent alone, not other spellings and names too'),
    }),
    answer: answers.searched,
    status: 200,
    example: { q: 'bridge' },
  },
  similar: {
    method: 'GET',
    path: '/similar',
    summary: 'Claims on the desk that are like a text, the likeliest first',
    query: z.strictObject({ text: words }),
    answer: answers.similarClaims,
    status: 200,
    example: { text: 'The new bridge will open in May' },
  },
  importRecords: {
    method: 'POST',
    path: '/records',
    summary: 'Import up to 500 records of the import format; those that are here already stay',
    body: bodies.recordsBody,
    answer: answers.imported,
    status: 200,
    example: {
      records: [{ type: 'claim', externalId: 'fc-17', statement: 'The old bridge is closed.' }],
    },
  },
} as const satisfies Record<string, Operation>;

export type OperationName = keyof typeof operations;
