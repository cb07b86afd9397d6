import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ArticleEditForm } from '@/components/article/article-edit-form';
import { IdentityWarning } from '@/components/article/identity-warning';
import { PageHeader } from '@/components/ui/page-header';
import { articleToEdit } from '@/server/article/edit-page';
import { requireActor } from '@/server/person/session';

import { articleChoices } from '../../choices';
import { editArticleAction } from './actions';

interface EditArticlePageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: EditArticlePageProps): Promise<Metadata> {
  return { title: `Edit ${(await params).ref}` };
}

/** What the desk knows about an article; its text stays. */
export default async function EditArticlePage({ params }: EditArticlePageProps) {
  await requireActor();
  const article = await articleToEdit((await params).ref);
  if (!article) notFound();
  const { publisher, ...values } = article.values;
  const choices = await articleChoices(values.language);
  return (
    <>
      <PageHeader
        size="form"
        title={article.title}
        over={<span className="ref">{article.reference}</span>}
        by={`${article.kind === 'published' ? 'Another publisher or time' : 'Another time'} sends what was accepted from this article to review again. The text stays as it was captured.`}
      />
      <div className="grid max-w-[44rem] gap-5">
        {article.kind === 'own_reporting' ? <IdentityWarning /> : null}
        <ArticleEditForm
          action={editArticleAction}
          article={article}
          choices={choices}
          defaultValue={{
            ...values,
            ...(article.publisherId
              ? { publisher: { id: article.publisherId, text: publisher } }
              : {}),
          }}
        />
      </div>
    </>
  );
}
