import type { Metadata } from 'next';
import { v4 as uuid } from 'uuid';

import { ClaimCount } from '@/components/claim/claim-count';
import { ClaimFilter } from '@/components/claim/claim-filter';
import { ClaimTable } from '@/components/claim/claim-table';
import { AlsoWords } from '@/components/search/also-words';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { pack } from '@/components/ui/packed';
import { Pagination } from '@/components/ui/pagination';
import { SavedViews } from '@/components/view/saved-views';
import { claimsAddress, isNarrowed, writeClaimFilter } from '@/domain/claim/list-filter';
import { type AddressParams, readClaimFilter } from '@/domain/claim/read-list-filter';
import { claimChoices } from '@/server/claim/choice-queries';
import { mostExported } from '@/server/claim/export';
import { listClaims } from '@/server/claim/list-queries';
import { requireActor } from '@/server/person/session';
import { claimsWith } from '@/server/search/claims-with';
import { savedViews } from '@/server/view/queries';

import { removeViewAction, saveViewAction } from './actions';

export const metadata: Metadata = { title: 'Claims' };

interface ClaimsPageProps {
  searchParams: Promise<AddressParams>;
}

export default async function ClaimsPage({ searchParams }: ClaimsPageProps) {
  const actor = await requireActor();
  const params = await searchParams;
  const filter = readClaimFilter(params);
  const { words, exact } = filter;
  const [page, choices, views, found] = await Promise.all([
    listClaims(actor, filter, { after: one(params.after), before: one(params.before) }),
    claimChoices(actor, filter),
    savedViews(actor),
    words === null ? null : claimsWith(words, exact),
  ]);
  const isWhole = !isNarrowed(filter);
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
          <SavedViews
            views={views}
            query={writeClaimFilter(filter)}
            submissionId={uuid()}
            save={saveViewAction}
            remove={removeViewAction}
          />
          <ClaimFilter filter={filter} choices={pack(choices)} />
          <AlsoWords
            exact={exact}
            also={found?.also ?? []}
            address={(only) => claimsAddress({ ...filter, exact: only })}
          />
          <ClaimCount
            total={choices.total}
            stoppedAfter={page.stoppedAfter}
            newestAlone={page.newestAlone}
            exportHref={claimsAddress(filter).replace('/claims', '/claims/export.csv')}
            mostExported={mostExported}
          />
          {page.rows.length > 0 ? (
            <ClaimTable rows={pack(page.rows)} caption="Claims that fit, in the order chosen" />
          ) : page.stoppedAfter === null ? (
            <EmptyState
              title="No claim fits."
              actions={<ButtonLink href="/claims">Show all claims</ButtonLink>}
            >
              Choose less of the filter, or show all claims.
            </EmptyState>
          ) : null}
          <Pagination
            label="Pages of claims"
            previousHref={page.before ? claimsAddress(filter, { before: page.before }) : undefined}
            nextHref={page.after ? claimsAddress(filter, { after: page.after }) : undefined}
          />
        </>
      )}
    </>
  );
}

function one(param: string | string[] | undefined): string | undefined {
  return typeof param === 'string' ? param : undefined;
}
