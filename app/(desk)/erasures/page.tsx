import type { Metadata } from 'next';

import { ErasureList } from '@/components/erasure/erasure-list';
import { PeopleTabs } from '@/components/person/people-tabs';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { can } from '@/domain/permission/permissions';
import { erasuresPage } from '@/server/erasure/page-queries';
import { proofAsked } from '@/server/person/prove';
import { requireSession } from '@/server/person/session';

import { confirmErasureAction, refuseErasureAction } from './actions';

export const metadata: Metadata = { title: 'Erasures' };

const done = new Map([
  ['asked', 'The erasure is asked for. Another person has to confirm it.'],
  ['erased', 'It is erased for good.'],
  ['refused', 'The erasure is refused. Everything stays as it is.'],
]);

interface ErasuresPageProps {
  searchParams: Promise<{ done?: string | string[] }>;
}

export default async function ErasuresPage({ searchParams }: ErasuresPageProps) {
  const session = await requireSession();
  const { actor } = session;
  const result = await erasuresPage(actor);
  if (!result.ok) {
    return (
      <>
        <PageHeader size="form" title="Erasures" />
        <Notice tone="warning" title={result.message} />
      </>
    );
  }
  const { erasures } = result;
  const note = done.get(String((await searchParams).done));
  return (
    <>
      <PageHeader
        size="form"
        title="Erasures"
        by="What the law, or a source’s safety, says must go for good. An admin asks, another person confirms."
      />
      {can(actor, 'see people') ? <PeopleTabs current="/erasures" /> : null}
      <div className="grid max-w-[760px] gap-6">
        {note ? <Notice tone="done" title={note} /> : null}
        {erasures.length > 0 ? (
          <ErasureList
            erasures={erasures}
            asked={await proofAsked(session)}
            confirm={confirmErasureAction}
            refuse={refuseErasureAction}
          />
        ) : (
          <p className="role">
            Nothing was erased, and nobody asked for it. Admins ask from the page of a source, or
            below a comment.
          </p>
        )}
      </div>
    </>
  );
}
