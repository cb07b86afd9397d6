import { statuses } from '@/domain/claim/settle-status';
import { mayRestore, mayWithdraw } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { reference } from '@/domain/reference';
import type { Priority } from '@/domain/story/priority';
import type { StoryRow } from '@/domain/story/view';

import { database } from '../database/client';
import { lastActorOf } from '../history/last-actor';
import { latestRevision } from '../history/queries';

/** All standing stories, the one with the latest activity first. */
export async function listStories(): Promise<StoryRow[]> {
  const [stories, groups] = await Promise.all([
    database.story.findMany({ where: { withdrawnAt: null }, orderBy: { number: 'desc' } }),
    database.claim.groupBy({
      by: ['storyId', 'status'],
      where: { storyId: { not: null }, withdrawnAt: null, mergedIntoId: null },
      _count: true,
      _sum: { waitingCount: true },
      _max: { lastActivityAt: true },
    }),
  ]);
  const rows = stories.map((story) => {
    const own = groups.filter(({ storyId }) => storyId === story.id);
    const latest = own.map(({ _max }) => _max.lastActivityAt?.getTime() ?? 0);
    return {
      reference: reference('story', story.number),
      title: story.title,
      description: story.description,
      claims: own.reduce((sum, { _count }) => sum + _count, 0),
      byStatus: statuses.flatMap((status) => {
        const count = own.find((group) => group.status === status)?._count ?? 0;
        return count === 0 ? [] : [{ status, count }];
      }),
      waiting: own.reduce((sum, { _sum }) => sum + (_sum.waitingCount ?? 0), 0),
      lastActivityAt: new Date(Math.max(story.createdAt.getTime(), ...latest)).toISOString(),
    };
  });
  return rows.sort((a, b) => b.lastActivityAt.localeCompare(a.lastActivityAt));
}

/** A story's page. */
export interface StoryPage {
  id: string;
  reference: string;
  title: string;
  description: string | null;
  priority: Priority;
  /** ISO 8601 instant. */
  neededBy: string | null;
  withdrawn: boolean;
  mayWithdraw: boolean;
  mayRestore: boolean;
  /** The revision that an edit of it starts from. */
  revision: number;
  /** The latest ones. */
  articles: StoryArticle[];
  articleCount: number;
}

export interface StoryArticle {
  reference: string;
  title: string;
  /** Null: own reporting. */
  publisher: string | null;
  /** EDTF */
  publishedOn: string;
}

const mostArticles = 20;

/** A story by its number, with what this person may do, or null. */
export async function findStory(actor: Actor, number: number): Promise<StoryPage | null> {
  const place = await database.story.findUnique({ where: { number }, select: { id: true } });
  const revision = place ? await latestRevision(database, place.id) : 0;
  const story = await database.story.findUnique({
    where: { number },
    include: {
      _count: { select: { articles: { where: { withdrawnAt: null } } } },
      articles: {
        where: { withdrawnAt: null },
        orderBy: [{ publishedLatest: 'desc' }, { id: 'desc' }],
        take: mostArticles,
        include: { publisher: { select: { name: true } } },
      },
    },
  });
  if (!story) return null;
  const [creator, withdrawer] = await Promise.all([
    lastActorOf(database, story.id, 'created'),
    lastActorOf(database, story.id, 'withdrawn'),
  ]);
  return {
    id: story.id,
    reference: reference('story', story.number),
    title: story.title,
    description: story.description,
    priority: story.priority,
    neededBy: story.neededBy?.toISOString() ?? null,
    withdrawn: story.withdrawnAt !== null,
    mayWithdraw: story.withdrawnAt === null && mayWithdraw(actor, creator).ok,
    mayRestore: story.withdrawnAt !== null && mayRestore(actor, withdrawer).ok,
    revision,
    articleCount: story._count.articles,
    articles: story.articles.map((article) => ({
      reference: reference('article', article.number),
      title: article.title,
      publisher: article.publisher?.name ?? null,
      publishedOn: article.publishedOn,
    })),
  };
}

/** What the pages below a story's own need of it; null: there is none. */
export async function storyHead(
  number: number,
): Promise<{ id: string; reference: string; title: string } | null> {
  const story = await database.story.findUnique({
    where: { number },
    select: { id: true, title: true },
  });
  return story && { ...story, reference: reference('story', number) };
}

/** A story's reference by its id; null if there is none. */
export async function storyReference(id: string): Promise<string | null> {
  const story = await database.story.findUnique({ where: { id }, select: { number: true } });
  return story && reference('story', story.number);
}
