import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { articleList } from '@/server/article/queries';
import { claimToLogTo } from '@/server/claim/form-queries';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'Add an attribution' };

interface AddAttributionPageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/**
 * Every attribution is read in an article: first that is chosen, then the words are. What the address
 * already says of the attribution (who, which stance, when) goes on to its form.
 */
export default async function AddAttributionPage({
  params,
  searchParams,
}: AddAttributionPageProps) {
  const [{ ref }, query] = await Promise.all([params, searchParams]);
  await requireActor();
  const [claim, articles] = await Promise.all([claimToLogTo(ref), articleList({})]);
  if (!claim) notFound();
  const silence = query.stance === 'did_not_respond';
  const asked = new URLSearchParams({ claim: claim.reference });
  for (const name of ['speaker', 'stance', 'said']) {
    const value = query[name];
    if (typeof value === 'string') asked.set(name, value);
  }
  return (
    <>
      <PageHeader
        size="form"
        over={<span className="ref">{claim.reference}</span>}
        title={
          silence ? 'Where does it stand that nobody responded?' : 'In which article was it read?'
        }
        by={claim.statement}
        actions={<ButtonLink href="/articles/new">Add an article</ButtonLink>}
      />
      {articles.rows.length === 0 ? (
        <EmptyState
          title="No articles yet"
          actions={
            <ButtonLink href="/articles/new" look="primary">
              Add an article
            </ButtonLink>
          }
        >
          Paste the article or the notes of your own interview first; the words are selected there.
        </EmptyState>
      ) : (
        <ul className="grid max-w-3xl gap-2">
          {articles.rows.map((article) => (
            <li key={article.reference}>
              <a
                className="card block"
                href={`/articles/${article.reference}/log?${asked.toString()}`}
              >
                <span className="ref">{article.reference}</span> <b>{article.title}</b>
                <span className="meta block">{article.publisher ?? 'Own reporting'}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
