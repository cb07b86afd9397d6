import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { logAddress } from '@/domain/article/passage-address';
import { marksOf } from '@/components/article/article-marks';
import { ArticleNotes } from '@/components/article/article-notes';
import { ArticleText } from '@/components/article/article-text';
import { SelectionBar } from '@/components/article/selection-bar';
import { ChangedWords } from '@/components/words/changed-words';
import { Columns } from '@/components/ui/columns';
import { requireActor } from '@/server/person/session';
import { articlePage } from '@/server/article/page';
import { changedInArticle } from '@/server/words/queries';

import { AboutArticle } from './about-article';
import { ArticleHeader } from './article-header';
import { ReliesOn } from './relies-on';

interface ArticlePageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: ArticlePageProps): Promise<Metadata> {
  return { title: (await params).ref };
}

/** An article's text with what is logged from it beside it. */
export default async function ArticlePage({ params }: ArticlePageProps) {
  const actor = await requireActor();
  const article = await articlePage(actor, (await params).ref);
  if (!article) notFound();
  const text = (
    <ArticleText text={article.text} marks={marksOf(article.notes)} language={article.language} />
  );
  return (
    <>
      <ArticleHeader article={article} tab="text" />
      <ChangedWords
        title="Words that this article changed"
        rows={await changedInArticle(actor, article.id)}
      />
      <Columns
        wideAside
        asideLabel="Logged from this article"
        aside={
          <div className="grid gap-8">
            <ArticleNotes
              notes={article.notes}
              logHref={article.withdrawn ? undefined : logAddress(article.reference, [])}
            />
            <ReliesOn article={article} actor={actor} />
            <AboutArticle article={article} />
          </div>
        }
      >
        {article.withdrawn ? (
          text
        ) : (
          <SelectionBar articleReference={article.reference}>{text}</SelectionBar>
        )}
      </Columns>
    </>
  );
}
