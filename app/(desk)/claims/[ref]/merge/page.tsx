import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { v7 as uuid } from 'uuid';

import { StatusLine } from '@/components/claim/status-line';
import { MergeForm } from '@/components/merge/merge-form';
import { MergePickForm } from '@/components/merge/merge-pick-form';
import { StatusChange } from '@/components/merge/status-change';
import { PageHeader } from '@/components/ui/page-header';
import type { ClaimMergePreview } from '@/domain/merge/view';
import { can } from '@/domain/permission/permissions';
import { claimMergePreview } from '@/server/claim/merge-preview';
import { requireActor } from '@/server/person/session';

import { chosenInto, type Query } from '../../../chosen-into';
import { findClaims } from '../../../pick-actions';
import { mergeClaimsAction } from './actions';

interface MergePageProps {
  params: Promise<{ ref: string }>;
  searchParams: Query;
}

export async function generateMetadata({ params }: MergePageProps): Promise<Metadata> {
  return { title: `Merge ${(await params).ref.toUpperCase()}` };
}

export default async function MergeClaimPage({ params, searchParams }: MergePageProps) {
  const actor = await requireActor();
  const { ref } = await params;
  const preview = can(actor, 'merge claims')
    ? await claimMergePreview(ref, await chosenInto(searchParams))
    : null;
  if (!preview) notFound();
  const { from, into, refusal, outcome } = preview;
  return (
    <>
      <PageHeader
        size="form"
        title="Merge into another claim"
        over={
          <>
            <span className="ref">{from.reference}</span>
            <a href={from.href} lang={from.language}>
              {from.name}
            </a>
          </>
        }
        by="For one claim that stands on the desk twice. Its attributions move under the other’s words; it leaves every list. It can be undone."
      />
      <div className="merge-page">
        <MergePickForm
          label="The claim that stays"
          hint="By its words, or its reference, for example C-1042."
          search={findClaims}
          chosen={into ? { value: into.id, label: into.name } : undefined}
          error={refusal ?? undefined}
        />
        {into && outcome ? (
          <section className="block" aria-labelledby="preview-title">
            <h2 className="section-title" id="preview-title">
              {from.reference} goes into <a href={into.href}>{into.reference}</a>{' '}
              <span lang={into.language}>{into.name}</span>
            </h2>
            <Outcome from={from} into={into} outcome={outcome} />
            <MergeForm
              action={mergeClaimsAction}
              submissionId={uuid()}
              fromId={from.id}
              intoId={into.id}
              doIt={`Merge ${from.reference} into ${into.reference}`}
              back={from.href}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}

interface OutcomeProps {
  from: ClaimMergePreview['from'];
  into: NonNullable<ClaimMergePreview['into']>;
  outcome: NonNullable<ClaimMergePreview['outcome']>;
}

function Outcome({ from, into, outcome }: OutcomeProps) {
  const { moves, reopens } = outcome;
  return (
    <>
      <p className="meta">{from.reference} by itself</p>
      <StatusLine {...outcome.fromBefore} />
      <p className="meta">{into.reference}</p>
      <StatusChange before={outcome.intoBefore} after={outcome.after} />
      <p>
        {moves === 1 ? 'One attribution moves' : `${moves} attributions move`}.{' '}
        {reopens > 0
          ? `${reopens === 1 ? 'One was' : `${reopens} were`} accepted under other words: ${reopens === 1 ? 'it comes' : 'they come'} under re-review and ${reopens === 1 ? 'goes' : 'go'} on counting meanwhile.`
          : ''}
      </p>
    </>
  );
}
