import type { Metadata } from 'next';

import { AwaitingTable } from '@/components/attribution/awaiting-table';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { awaitingShown, awaitingSignOff } from '@/server/attribution/awaiting-queries';
import { requireActor } from '@/server/person/session';

export const metadata: Metadata = { title: 'Review' };

export default async function ReviewPage() {
  const actor = await requireActor();
  const rows = await awaitingSignOff(actor);
  return (
    <>
      <PageHeader
        size="form"
        title="Review"
        by="Attributions that await sign-off, the oldest first. An editor who wrote none of it decides on its page."
      />
      {rows.length > 0 ? (
        <AwaitingTable rows={rows} />
      ) : (
        <EmptyState
          title="Nothing awaits sign-off."
          actions={<ButtonLink href="/claims">See all claims</ButtonLink>}
        >
          Every attribution on the desk has been decided on. New ones appear here as they are
          logged.
        </EmptyState>
      )}
      {rows.length === awaitingShown ? (
        <p className="meta">
          The oldest {awaitingShown} are shown; the rest follow as these are decided.
        </p>
      ) : null}
    </>
  );
}
