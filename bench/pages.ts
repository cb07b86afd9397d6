import { reference } from '@/domain/reference';
import { database } from '@/server/database/client';

/** The address of every kind of page behind the sign-in, by its name. */
export async function everyPage(claimNumber: number): Promise<Record<string, string>> {
  const claim = `/claims/${reference('claim', claimNumber)}`;
  const { number, articleVersion } = await database.attribution.findFirstOrThrow({
    where: { claim: { number: claimNumber }, articleVersion: { article: { kind: 'published' } } },
    select: { number: true, articleVersion: { select: { article: true } } },
  });
  const attribution = `${claim}/attributions/${number}`;
  const article = `/articles/${reference('article', articleVersion.article.number)}`;
  const source = await database.source.findFirstOrThrow({ select: { number: true } });
  const sourcePage = `/sources/${reference('source', source.number)}`;
  const story = await database.story.findFirstOrThrow({ select: { number: true } });
  const storyPage = `/stories/${reference('story', story.number)}`;
  return {
    'claims list': '/claims',
    claim,
    'claim as of a day': `${claim}/as-of?at=2030-01-01`,
    'claim, editing': `${claim}/edit`,
    'claim, new': '/claims/new',
    'claim, history': `${claim}/history`,
    'claim, origins': `${claim}/origins`,
    'claim, verdict': `${claim}/verdict`,
    'claim, merging': `${claim}/merge`,
    'claims, import': '/claims/import',
    'attribution, new': `${claim}/attributions/new`,
    attribution,
    'attribution, editing': `${attribution}/edit`,
    articles: '/articles',
    'article, new': '/articles/new',
    'article, reading desk': article,
    'article, logging': `${article}/log`,
    'article, editing': `${article}/edit`,
    'article, versions': `${article}/versions`,
    'articles, taking in': '/articles/intake',
    sources: '/sources',
    'source, new': '/sources/new',
    source: sourcePage,
    'source, editing': `${sourcePage}/edit`,
    stories: '/stories',
    'story, new': '/stories/new',
    story: storyPage,
    'story, editing': `${storyPage}/edit`,
    search: '/search?q=police',
    review: '/review',
    corrections: '/review/corrections',
    notices: '/notices',
    account: '/account',
    'account, API': '/account/api',
    people: '/people',
    settings: '/settings',
    erasures: '/erasures',
  };
}
