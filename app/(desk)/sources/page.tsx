import type { Metadata } from 'next';

import { SourceFilter } from '@/components/source/source-filter';
import { SourceTable } from '@/components/source/source-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pagination } from '@/components/ui/pagination';
import { sourceKinds } from '@/domain/source/kind';
import { requireActor } from '@/server/person/session';
import { listSources, type SourceListQuery } from '@/server/source/list-queries';

export const metadata: Metadata = { title: 'Sources' };

type Asked = Promise<Record<string, string | string[] | undefined>>;

export default async function SourcesPage({ searchParams }: { searchParams: Asked }) {
  const actor = await requireActor();
  const query = asked(await searchParams);
  const list = await listSources(actor, query);
  return (
    <>
      <PageHeader
        title="Sources"
        by="Everybody and everything that can say something, under all its names."
        actions={
          <ButtonLink look="primary" href="/sources/new">
            Add a source
          </ButtonLink>
        }
      />
      <SourceFilter {...query} />
      {list.rows.length > 0 ? <SourceTable rows={list.rows} /> : <Nothing query={query} />}
      <Pages query={query} total={list.total} size={list.pageSize} />
    </>
  );
}

function Nothing({ query }: { query: SourceListQuery }) {
  if (query.withdrawn) return <p className="role">No source was withdrawn.</p>;
  const add = (
    <ButtonLink look="primary" href="/sources/new">
      Add a source
    </ButtonLink>
  );
  if (query.q) {
    return (
      <EmptyState title={`Nobody is called “${query.q}”`} actions={add}>
        Other spellings were looked at too. Try a part of the name, or add the source.
      </EmptyState>
    );
  }
  return (
    <EmptyState title="No sources yet" actions={add}>
      Sources come by themselves while you log what articles say. You can also add one by hand, with
      its other spellings and the roles it holds.
    </EmptyState>
  );
}

function Pages({ query, total, size }: { query: SourceListQuery; total: number; size: number }) {
  const href = (page: number) => {
    const parameters = new URLSearchParams({ page: String(page) });
    if (query.kind) parameters.set('kind', query.kind);
    if (query.withdrawn) parameters.set('withdrawn', 'yes');
    return `/sources?${parameters}`;
  };
  const first = (query.page - 1) * size + 1;
  const last = Math.min(query.page * size, total);
  return (
    <Pagination
      label="Pages of sources"
      {...(query.page > 1 ? { previousHref: href(query.page - 1) } : {})}
      {...(last < total ? { nextHref: href(query.page + 1) } : {})}
    >
      {first}–{last} of {total}
    </Pagination>
  );
}

function asked(parameters: Awaited<Asked>): SourceListQuery {
  const text = (name: string) => String(parameters[name] ?? '').trim();
  return {
    q: text('q').slice(0, 200),
    kind: sourceKinds.find((kind) => kind === text('kind')) ?? null,
    withdrawn: text('withdrawn') === 'yes',
    page: Math.min(Math.max(Math.trunc(Number(text('page'))) || 1, 1), 10_000),
  };
}
