import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { AsOfForm, asOfWords } from '@/components/claim/as-of-form';
import { EvidenceColumns } from '@/components/claim/evidence-columns';
import { StatusLine } from '@/components/claim/status-line';
import { StatusChanges, StatusStrip } from '@/components/claim/status-strip';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import type { AsOfView } from '@/domain/claim/as-of-view';
import { numberOf } from '@/domain/reference';
import { claimAsOf } from '@/server/claim/as-of';
import { requireActor } from '@/server/person/session';

type Params = Record<string, string | string[] | undefined>;

interface AsOfPageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Params>;
}

export async function generateMetadata({ params }: AsOfPageProps): Promise<Metadata> {
  return { title: `${(await params).ref} as of a day` };
}

export default async function AsOfPage({ params, searchParams }: AsOfPageProps) {
  const actor = await requireActor();
  const number = numberOf('claim', (await params).ref);
  const { by, on } = await searchParams;
  const view =
    number === null
      ? null
      : await claimAsOf(actor, number, {
          side: by === 'accepted' ? 'accepted' : 'said',
          on: typeof on === 'string' && on !== '' ? on : null,
        });
  if (!view) notFound();
  const { claim } = view;
  return (
    <>
      <PageHeader
        size="form"
        title={view.isToday ? 'As of today' : `As of ${view.dayWords}`}
        over={
          <>
            <span className="ref">{claim.reference}</span>
            <a href={claim.href} lang={claim.language}>
              {claim.statement}
            </a>
          </>
        }
        by={sideWords(view)}
      />
      <AsOfForm href={claim.href} side={view.side} day={view.day} today={view.today} />
      {view.unreadable ? (
        <Notice tone="warning" title="That is not a day. Write it as 2024-11-11.">
          Today is shown instead.
        </Notice>
      ) : null}
      <StatusStrip steps={view.strip} />
      <StatusLine status={view.status} sentence={view.sentence} />
      {view.columns.some(({ sections }) => sections.length > 0) ? (
        <EvidenceColumns columns={view.columns} />
      ) : (
        <p className="meta as-of-nothing">Nothing was on the desk about it by then.</p>
      )}
      <section className="block" aria-labelledby="changes-title">
        <h2 className="section-title" id="changes-title">
          How it came to this
        </h2>
        <StatusChanges steps={view.changes} />
      </section>
    </>
  );
}

function sideWords({ side }: AsOfView): string {
  return side === 'said'
    ? `What is on the desk today, as far as it was ${asOfWords.said}. A day ends at midnight UTC.`
    : `Only what was logged and ${asOfWords.accepted}, whenever it was said. A day ends at midnight UTC.`;
}
