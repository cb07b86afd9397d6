import type { Metadata } from 'next';
import { v4 as uuid } from 'uuid';

import { articleKinds, articleKindWords } from '@/domain/article/kind';
import { ArticleForm } from '@/components/article/article-form';
import { IdentityWarning } from '@/components/article/identity-warning';
import { LinkTabs } from '@/components/ui/link-tabs';
import { PageHeader } from '@/components/ui/page-header';
import { requireActor } from '@/server/person/session';

import { articleChoices } from '../choices';
import { addArticleAction } from './actions';

export const metadata: Metadata = { title: 'Add an article' };

interface NewArticlePageProps {
  searchParams: Promise<{ kind?: string | string[]; story?: string | string[] }>;
}

/** Adds a published article, or with `?kind=own_reporting` our own; `?story=` presets its story. */
export default async function NewArticlePage({ searchParams }: NewArticlePageProps) {
  const actor = await requireActor();
  const { kind: wanted, story } = await searchParams;
  const kind = wanted === 'own_reporting' ? 'own_reporting' : 'published';
  const choices = await articleChoices();
  return (
    <>
      <PageHeader size="form" title="Add an article" />
      <LinkTabs
        label="Kind of article"
        tabs={articleKinds.map((one) => ({
          href: `/articles/new?kind=${one}`,
          label: articleKindWords[one],
          current: one === kind,
        }))}
      />
      <div className="grid max-w-[44rem] gap-5">
        {kind === 'own_reporting' ? <IdentityWarning /> : null}
        <ArticleForm
          key={kind}
          action={addArticleAction}
          kind={kind}
          submissionId={uuid()}
          choices={choices}
          defaultValue={{ language: 'en', ...(story ? { storyId: String(story) } : {}) }}
          draftKey={kind === 'published' ? `article:${actor.id}` : undefined}
        />
      </div>
    </>
  );
}
