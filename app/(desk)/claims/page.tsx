import type { Metadata } from 'next';

import { ClaimFilter } from '@/components/claim/claim-filter';
import { ClaimTable } from '@/components/claim/claim-table';
import { type AddressParams, filterAddress, readFilter } from '@/components/claim/filter-address';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { listClaims, storiesToFilterBy } from '@/server/claim/list-queries';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'Claims' };

interface ClaimsPageProps {
  searchParams: Promise<AddressParams>;
}

export default async function ClaimsPage({ searchParams }: ClaimsPageProps) {
  await requireActor();
  const params = await searchParams;
  const filter = readFilter(params);
  const [page, stories] = await Promise.all([
    listClaims(filter, { after: one(params.after), before: one(params.before) }),
    storiesToFilterBy(),
  ]);
  const isWhole = !filter.status && !filter.kind && !filter.storyId;
  const isEmptyDesk = page.rows.length === 0 && isWhole && !params.after && !params.before;
  const actions = (
    <>
      <ButtonLink look="primary" href="/articles/new">
        Log from an article
      </ButtonLink>
      <ButtonLink href="/claims/new" shortcut="n">
        New claim
      </ButtonLink>
    </>
  );
  return (
    <>
      <PageHeader size="form" title="Claims" actions={isEmptyDesk ? undefined : actions} />
      {isEmptyDesk ? (
        <EmptyState title="No claim is on the desk yet." actions={actions}>
          Paste an article and select the words that attribute something to somebody: the claim and
          who says so are logged in one go. Or write down a claim first and look for who says it.
        </EmptyState>
      ) : (
        <>
          <ClaimFilter filter={filter} stories={stories} />
          {page.rows.length > 0 ? (
            <ClaimTable rows={page.rows} caption="Claims, the latest activity first" />
          ) : (
            <EmptyState
              title="No claim fits."
              actions={<ButtonLink href="/claims">Show all claims</ButtonLink>}
            >
              Choose another status, kind or story, or show all claims.
            </EmptyState>
          )}
          <Pagination
            label="Pages of claims"
            previousHref={page.before ? filterAddress(filter, { before: page.before }) : undefined}
            nextHref={page.after ? filterAddress(filter, { after: page.after }) : undefined}
          />
        </>
      )}
    </>
  );
}

function one(param: string | string[] | undefined): string | undefined {
  return typeof param === 'string' ? param : undefined;
}
