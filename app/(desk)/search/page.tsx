import type { Metadata } from 'next';

import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { searchClaims } from '@/server/claim/pick-queries';
import { requireActor } from '@/server/person/session';
import { searchSources } from '@/server/source/queries';

export const metadata: Metadata = { title: 'Search' };

interface SearchPageProps {
  searchParams: Promise<{ q?: string | string[] }>;
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const { q } = await searchParams;
  const actor = await requireActor();
  const query = [q ?? ''].flat()[0] ?? '';
  const [claims, sources] = await Promise.all([searchClaims(query), searchSources(actor, query)]);
  return (
    <>
      <PageHeader title={query ? `“${query}”` : 'Search'} />
      {claims.length + sources.length === 0 ? (
        <EmptyState
          title={query ? 'Nothing on the desk is like this.' : 'What are you looking for?'}
        >
          Write some words of a claim, its reference, or the name of a source in any spelling.
        </EmptyState>
      ) : (
        <div className="grid max-w-3xl gap-8">
          <Found
            title="Claims"
            rows={claims.map(({ reference, statement, status }) => ({
              reference,
              words: statement,
              detail: status,
              href: `/claims/${reference}`,
            }))}
          />
          <Found
            title="Sources"
            rows={sources.map(({ reference, name, detail }) => ({
              reference,
              words: name,
              detail,
              href: `/sources/${reference}`,
            }))}
          />
        </div>
      )}
    </>
  );
}

interface FoundRow {
  reference: string;
  words: string;
  detail: string;
  href: string;
}

function Found({ title, rows }: { title: string; rows: readonly FoundRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section>
      <h2 className="section-title">{title}</h2>
      <ul className="grid gap-2">
        {rows.map((row) => (
          <li key={row.reference}>
            <a className="card block" href={row.href}>
              <span className="ref">{row.reference}</span>{' '}
              <span className="claim-statement">{row.words}</span>
              <span className="meta block">{row.detail}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
