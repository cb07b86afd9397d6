import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { HistoryList } from '@/components/history/history-list';
import { articlePage } from '@/server/article/page';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';

import { ArticleHeader } from '../article-header';

interface ArticleHistoryPageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: ArticleHistoryPageProps): Promise<Metadata> {
  return { title: `History of ${(await params).ref}` };
}

/** Who changed what about an article, and when. */
export default async function ArticleHistoryPage({ params }: ArticleHistoryPageProps) {
  const actor = await requireActor();
  const article = await articlePage(actor, (await params).ref);
  if (!article) notFound();
  const { entries, more } = await historyOf(actor, article.id);
  return (
    <>
      <ArticleHeader article={article} tab="history" />
      <HistoryList entries={entries} more={more} />
    </>
  );
}
