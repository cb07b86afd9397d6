import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { PartOfArticle } from '@/components/article/part-of-article';
import { Instant } from '@/components/ui/time';
import { placeInAddress } from '@/domain/article/passage-address';
import { readVersionNumber } from '@/domain/article/version-number';
import { articlePage } from '@/server/article/page';
import { requireActor } from '@/server/person/session';

import { ArticleHeader } from '../../article-header';

interface VersionPageProps {
  params: Promise<{ ref: string; version: string }>;
  /** `from`: a place in the text, to show the part that holds it. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({
  params,
}: Pick<VersionPageProps, 'params'>): Promise<Metadata> {
  const { ref, version } = await params;
  return { title: `${ref}, version ${version}` };
}

/** One version of an article's text, with the words that attributions rest on in it. */
export default async function VersionPage({ params, searchParams }: VersionPageProps) {
  const actor = await requireActor();
  const { ref, version } = await params;
  const number = readVersionNumber(version);
  const article = number === null ? null : await articlePage(actor, ref, number);
  if (!article) notFound();
  const address = `/articles/${article.reference}/versions/${article.version}`;
  return (
    <>
      <ArticleHeader article={article} tab="versions" />
      <p className="meta mb-5">
        Version {article.version}, taken in by {article.capturedBy},{' '}
        <Instant at={article.capturedAt} /> ·{' '}
        {article.version > 1 ? (
          <>
            <a href={`${address}/changes`}>what it changed</a> ·{' '}
          </>
        ) : null}
        {article.version < article.versions ? (
          <>
            <a href={`/articles/${article.reference}`}>the latest version</a> ·{' '}
          </>
        ) : null}
        <a href={`${address}/annotations`}>its passages as W3C annotations</a>
      </p>
      <PartOfArticle
        text={article.text}
        notes={article.notes}
        language={article.language}
        from={placeInAddress((await searchParams).from)}
        addressOf={(place) => `${address}?from=${place}`}
      />
    </>
  );
}
