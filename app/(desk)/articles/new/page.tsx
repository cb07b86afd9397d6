import type { Metadata } from 'next';
import { v4 as uuid } from 'uuid';

import { articleKinds, articleKindWords } from '@/domain/article/kind';
import { ArticleForm } from '@/components/article/article-form';
import { IdentityWarning } from '@/components/article/identity-warning';
import { Bookmarklet } from '@/components/intake/bookmarklet';
import { FetchForm } from '@/components/intake/fetch-form';
import { FileForm } from '@/components/intake/file-form';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkTabs } from '@/components/ui/link-tabs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { readShared } from '@/domain/intake/shared';
import { config } from '@/server/config';
import { requireActor } from '@/server/person/session';

import { articleChoices } from '../choices';
import { beginFetchAction } from '../intake/actions';
import { refusedWords } from '../intake/refused-words';
import { addArticleAction } from './actions';

export const metadata: Metadata = { title: 'Add an article' };

interface NewArticlePageProps {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * Adds a published article, or with `?kind=own_reporting` our own; `?story=` presets its story, and
 * `?address=`, `?title=` and `?selection=` what a bookmark or another app brings along.
 */
export default async function NewArticlePage({ searchParams }: NewArticlePageProps) {
  await requireActor();
  const query = await searchParams;
  const kind = query.kind === 'own_reporting' ? 'own_reporting' : 'published';
  const published = kind === 'published';
  const { story, refused } = query;
  const shared = published ? readShared(query) : {};
  const problem = refused ? refusedWords(String(refused)) : null;
  const choices = await articleChoices();
  const brought = shared.address ?? shared.title;
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
        {published ? null : <IdentityWarning />}
        {problem ? <Notice tone="error" title={problem} /> : null}
        <section className="intake-ways" aria-label="Have it read">
          {published ? (
            <FetchForm
              action={beginFetchAction}
              submissionId={uuid()}
              {...(shared.address ? { address: shared.address } : {})}
            />
          ) : null}
          <Disclosure
            label={published ? 'From a file or a page’s HTML' : 'From a file'}
            open={problem !== null}
          >
            <FileForm kind={kind} submissionId={uuid()} />
          </Disclosure>
          {published ? (
            <>
              <Bookmarklet origin={config().publicUrl} />
              <p className="meta">
                <a href="/articles/intake">Several at once, and what is being taken in</a>
              </p>
            </>
          ) : null}
        </section>
        <h2 className="headline-small">{published ? 'Or paste its text' : 'Or write it down'}</h2>
        <ArticleForm
          key={`${kind} ${brought ?? ''}`}
          action={addArticleAction}
          kind={kind}
          submissionId={uuid()}
          choices={choices}
          defaultValue={{
            language: 'en',
            title: shared.title,
            address: shared.address,
            text: shared.selection,
            ...(story ? { storyId: String(story) } : {}),
          }}
        />
      </div>
    </>
  );
}
