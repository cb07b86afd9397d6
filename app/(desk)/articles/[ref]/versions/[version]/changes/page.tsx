import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { VersionChanges } from '@/components/article/version-changes';
import { ChangedWords } from '@/components/words/changed-words';
import { Notice } from '@/components/ui/notice';
import { Instant } from '@/components/ui/time';
import { readVersionNumber } from '@/domain/article/version-number';
import { articlePage } from '@/server/article/page';
import { versionChanges } from '@/server/article/version-queries';
import { requireActor } from '@/server/person/session';
import { changedInArticle } from '@/server/words/queries';

import { ArticleHeader } from '../../../article-header';

interface ChangesPageProps {
  params: Promise<{ ref: string; version: string }>;
  /** `from`: an earlier version than the one before. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ChangesPageProps): Promise<Metadata> {
  const { ref, version } = await params;
  return { title: `What changed in ${ref}, version ${version}` };
}

/** What one version of an article's text changed, paragraph by paragraph and word by word. */
export default async function ChangesPage({ params, searchParams }: ChangesPageProps) {
  const actor = await requireActor();
  const [{ ref, version }, { from: asked }] = await Promise.all([params, searchParams]);
  const to = readVersionNumber(version);
  const article = to === null ? null : await articlePage(actor, ref, to);
  if (!article || to === null || to < 2) notFound();
  const chosen = typeof asked === 'string' ? readVersionNumber(asked) : null;
  const from = chosen !== null && chosen < to ? chosen : to - 1;
  const [changes, changed] = await Promise.all([
    versionChanges(ref, from, to),
    changedInArticle(actor, article.id),
  ]);
  if (!changes) notFound();
  const address = `/articles/${article.reference}/versions`;
  return (
    <>
      <ArticleHeader article={article} tab="versions" />
      <div className="max-w-3xl">
        <ChangedWords title="Words that this article changed" rows={changed} />
        <p className="meta mb-5">
          From <a href={`${address}/${from}`}>version {from}</a> to{' '}
          <a href={`${address}/${to}`}>version {to}</a>, taken in by {article.capturedBy},{' '}
          <Instant at={article.capturedAt} />
          {from > 1 ? (
            <>
              {' · '}
              <a href={`${address}/${to}/changes?from=1`}>compare with the first</a>
            </>
          ) : null}
        </p>
        {typeof changes === 'string' ? (
          <Notice tone="warning" title="These versions could not be compared">
            <p>
              Comparing them took too long. Open both above to read them, or{' '}
              <a href={`${address}/${to}/changes?from=${from}`}>try again</a>.
            </p>
          </Notice>
        ) : (
          <VersionChanges drawn={changes} language={article.language} />
        )}
      </div>
    </>
  );
}
