import type { Metadata } from 'next';

import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';

export const metadata: Metadata = { title: 'Not found' };

/** Inside the desk, whose frame stays; addresses outside of it have a page of their own. */
export default function NotFoundOnDesk() {
  return (
    <>
      <PageHeader size="form" title="There is nothing at this address." />
      <EmptyState
        title="The link may be cut short or the reference mistyped."
        actions={
          <ButtonLink look="primary" href="/claims">
            See all claims
          </ButtonLink>
        }
      >
        A claim is written like C-1042, one of its attributions like C-1042/3.
      </EmptyState>
    </>
  );
}
