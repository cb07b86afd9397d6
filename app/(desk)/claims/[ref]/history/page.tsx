import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { HistoryList } from '@/components/history/history-list';
import { PageHeader } from '@/components/ui/page-header';
import { numberOf } from '@/domain/reference';
import { claimPage } from '@/server/claim/queries';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';

interface HistoryPageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: HistoryPageProps): Promise<Metadata> {
  return { title: `History of ${(await params).ref}` };
}

export default async function HistoryPage({ params }: HistoryPageProps) {
  const actor = await requireActor();
  const number = numberOf('claim', (await params).ref);
  const claim = number === null ? null : await claimPage(actor, number);
  if (!claim) notFound();
  const { entries, more } = await historyOf(actor, claim.id, { limit: 500 });
  return (
    <>
      <PageHeader
        size="form"
        title="History"
        over={
          <>
            <span className="ref">{claim.reference}</span>
            <a href={claim.href} lang={claim.language}>
              {claim.statement}
            </a>
          </>
        }
        by="Every change to the claim and its attributions, the latest first. Nothing here can be altered."
      />
      <HistoryList entries={entries} more={more} />
    </>
  );
}
