import type { Metadata } from 'next';

import { ArticleTable } from '@/components/article/article-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { articleList } from '@/server/article/queries';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'Articles' };

interface ArticlesPageProps {
  searchParams: Promise<{ older?: string | string[]; newer?: string | string[] }>;
}

/** All articles on the desk, the last added first. */
export default async function ArticlesPage({ searchParams }: ArticlesPageProps) {
  await requireActor();
  const { older, newer } = await searchParams;
  const page = await articleList({
    ...(older ? { olderThan: String(older) } : {}),
    ...(newer ? { newerThan: String(newer) } : {}),
  });
  const add = (
    <>
      <ButtonLink look="quiet" href="/articles/intake">
        Several at once
      </ButtonLink>
      <ButtonLink look="primary" href="/articles/new" shortcut="n">
        Add an article
      </ButtonLink>
    </>
  );
  if (page.rows.length === 0) {
    return (
      <>
        <PageHeader title="Articles" />
        <EmptyState title="No articles yet" actions={add}>
          An article is what we read or hold: a published text, or our own interview, call, event or
          document. Paste its text, then log who says what in it.
        </EmptyState>
      </>
    );
  }
  return (
    <>
      <PageHeader title="Articles" actions={add} />
      <ArticleTable rows={page.rows} />
      <Pagination
        label="Pages of articles"
        {...(page.newer ? { previousHref: `/articles?newer=${page.newer}` } : {})}
        {...(page.older ? { nextHref: `/articles?older=${page.older}` } : {})}
      />
    </>
  );
}
