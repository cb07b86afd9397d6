import type { Metadata } from 'next';

import { AlsoWords } from '@/components/search/also-words';
import { FoundGroup } from '@/components/search/found-group';
import { LiveSearch } from '@/components/search/live-search';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { claimsAddress, everyClaim } from '@/domain/claim/list-filter';
import { searchAddress } from '@/domain/search/address';
import { requireActor } from '@/server/person/session';
import { searchDesk } from '@/server/search/search';

export const metadata: Metadata = { title: 'Search' };

interface SearchPageProps {
  searchParams: Promise<{ q?: string | string[]; exact?: string | string[] }>;
}

export default async function SearchPage({ searchParams }: SearchPageProps) {
  const params = await searchParams;
  const actor = await requireActor();
  const query = ([params.q ?? ''].flat()[0] ?? '').trim();
  const exact = params.exact === 'yes';
  const { groups, also } = await searchDesk(actor, query, exact);
  const claimsHref = claimsAddress({ ...everyClaim, words: query, exact, sort: 'relevance' });
  const isEmpty = groups.every(({ found }) => found.length === 0);
  return (
    <>
      <PageHeader size="form" title="Search" />
      <LiveSearch query={query} exact={exact} />
      <AlsoWords
        exact={exact && query !== ''}
        also={also}
        address={(only) => searchAddress(query, only)}
      />
      {isEmpty ? (
        <EmptyState
          title={query ? 'Nothing on the desk is like this.' : 'What are you looking for?'}
        >
          Words, “words in this order”, and -what is left out. Accents, case and endings do not
          matter, and a name is found in any spelling.
        </EmptyState>
      ) : (
        <div className="found-groups">
          {groups.map((group) => (
            <FoundGroup key={group.kind} {...group} claimsHref={claimsHref} />
          ))}
        </div>
      )}
    </>
  );
}
