import { randomUUID } from 'node:crypto';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { CaptureForm } from '@/components/article/capture-form';
import { FetchAgainForm } from '@/components/article/fetch-again-form';
import { RefetchNotice } from '@/components/refetch/refetch-notice';
import { VersionList } from '@/components/article/version-list';
import { Notice } from '@/components/ui/notice';
import { Instant } from '@/components/ui/time';
import { ChangedWords } from '@/components/words/changed-words';
import { isUnderWay } from '@/domain/refetch/state';
import { can } from '@/domain/permission/permissions';
import { articlePage } from '@/server/article/page';
import { articleVersions } from '@/server/article/version-queries';
import { requireActor } from '@/server/person/session';
import { latestRefetch } from '@/server/refetch/queries';
import { changedInArticle } from '@/server/words/queries';

import { ArticleHeader } from '../article-header';
import { captureAgainAction, fetchAgainAction } from './actions';

interface VersionsPageProps {
  params: Promise<{ ref: string }>;
  /** `compared`: the version that the text was just found the same as. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: VersionsPageProps): Promise<Metadata> {
  return { title: `Versions of ${(await params).ref}` };
}

/** The versions of an article's text, what its changes left open, and taking it in again. */
export default async function VersionsPage({ params, searchParams }: VersionsPageProps) {
  const actor = await requireActor();
  const article = await articlePage(actor, (await params).ref);
  if (!article) notFound();
  const [{ rows, compared }, changed] = await Promise.all([
    articleVersions(article.id),
    changedInArticle(actor, article.id),
  ]);
  const taken = [rows[0]?.at ?? '', compared?.at ?? ''].toSorted().at(-1) ?? '';
  const refetch = article.url ? await latestRefetch(article.id, taken) : null;
  const same = (await searchParams).compared === String(article.version);
  return (
    <>
      <ArticleHeader article={article} tab="versions" />
      <div className="max-w-3xl">
        {same ? (
          <Notice tone="done">
            The text is the same as version {article.version}, to the last character. Nothing was
            added.
          </Notice>
        ) : null}
        <ChangedWords title="Words that this article changed" rows={changed} />
        <VersionList address={`/articles/${article.reference}`} rows={rows} />
        {compared ? (
          <p className="meta">
            Last found unchanged by {compared.by}, <Instant at={compared.at} />
          </p>
        ) : null}
        {can(actor, 'capture an article again') && !article.withdrawn ? (
          <section className="block" aria-labelledby="capture-title">
            <h2 className="section-title" id="capture-title">
              Capture it again
            </h2>
            {article.url ? (
              <div className="mb-4 grid gap-3">
                {refetch ? (
                  <RefetchNotice
                    refetch={refetch}
                    host={new URL(article.url).host}
                    address={`/articles/${article.reference}/versions`}
                  />
                ) : null}
                {refetch && isUnderWay(refetch.state) ? null : (
                  <FetchAgainForm
                    action={fetchAgainAction}
                    articleId={article.id}
                    host={new URL(article.url).host}
                    submissionId={randomUUID()}
                  />
                )}
              </div>
            ) : null}
            <p className="meta mb-3">
              {article.url ? 'Or paste' : 'Paste'} the text as it stands now. If a character
              differs, it becomes the next version, and whoever logged or signed off words that it
              changed is told.
            </p>
            <CaptureForm
              key={`${article.version} ${compared?.at}`}
              action={captureAgainAction}
              articleId={article.id}
              kind={article.kind}
              submissionId={randomUUID()}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}
