import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Suspense } from 'react';

import { OffRecordRows, SetAsideRows } from '@/components/claim/apart-rows';
import { ClaimAside } from '@/components/claim/claim-aside';
import { ClaimLinks, PresupposesWarning } from '@/components/claim/claim-links';
import { ClaimOver, eventWords } from '@/components/claim/claim-over';
import { EvidenceColumns, NoEvidence } from '@/components/claim/evidence-columns';
import { Figures } from '@/components/claim/figures';
import { GapList } from '@/components/claim/gap-list';
import { LatestChanges } from '@/components/claim/latest-changes';
import { LinkClaimsForm } from '@/components/claim/link-claims-form';
import { ReasonForm } from '@/components/history/reason-form';
import { StatusLine } from '@/components/claim/status-line';
import { Timeline } from '@/components/claim/timeline';
import { Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { ClaimView } from '@/domain/claim/view';
import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';
import { claimPage } from '@/server/claim/queries';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';

import {
  linkClaimsAction,
  restoreClaimAction,
  unlinkClaimsAction,
  withdrawClaimAction,
} from './actions';

interface ClaimPageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  return { title: (await params).ref };
}

export default async function ClaimPage({ params }: ClaimPageProps) {
  const actor = await requireActor();
  const number = numberOf('claim', (await params).ref);
  const claim = number === null ? null : await claimPage(actor, number);
  if (!claim) notFound();
  return (
    <Columns
      asideLabel="About this claim"
      aside={
        <ClaimAside
          claim={claim}
          links={<Links claim={claim} />}
          history={
            <Suspense fallback={<Skeleton />}>
              <LatestHistory actor={actor} claim={claim} />
            </Suspense>
          }
          removal={<Removal claim={claim} />}
        />
      }
    >
      <ClaimOver claim={claim} />
      <h1 className="headline claim-headline" lang={claim.language}>
        {claim.statement}
      </h1>
      {claim.withdrawn ? (
        <div className="claim-notice">
          <Notice tone="warning" title="This claim was withdrawn. It is on no list." />
        </div>
      ) : null}
      <StatusLine status={claim.status} sentence={claim.sentence} />
      <GapList gaps={claim.gaps} />
      <PresupposesWarning links={claim.links} />
      {claim.columns.some(({ sections }) => sections.length > 0) ? (
        <EvidenceColumns columns={claim.columns} />
      ) : (
        <NoEvidence claim={claim} />
      )}
      <OffRecordRows rows={claim.offRecord} />
      <Figures {...claim} />
      <Timeline
        eventTime={claim.eventTime}
        eventWords={eventWords[claim.kind]}
        rows={claim.timeline}
      />
      <SetAsideRows rows={claim.setAside} />
    </Columns>
  );
}

function Links({ claim }: { claim: ClaimView }) {
  return (
    <>
      <ClaimLinks links={claim.links} unlink={claim.can.edit ? unlinkClaimsAction : null} />
      {claim.can.edit ? <LinkClaimsForm action={linkClaimsAction} claimId={claim.id} /> : null}
    </>
  );
}

function Removal({ claim }: { claim: ClaimView }) {
  if (claim.can.withdraw) {
    return (
      <ReasonForm
        action={withdrawClaimAction}
        id="withdraw-claim"
        hidden={{ id: claim.id }}
        label="Withdraw the claim"
        question="It leaves every list and can be restored. Why?"
        small
      />
    );
  }
  if (!claim.can.restore) return null;
  return (
    <ReasonForm
      action={restoreClaimAction}
      id="restore-claim"
      hidden={{ id: claim.id }}
      label="Restore the claim"
      look="primary"
      small
      question="It comes back to the lists with all its attributions. Why?"
    />
  );
}

async function LatestHistory({ actor, claim }: { actor: Actor; claim: ClaimView }) {
  const { entries } = await historyOf(actor, claim.id, { limit: 5 });
  const rows = [
    ...claim.timeline.flatMap((row) => [row, ...row.repeatedBy]),
    ...claim.offRecord,
    ...claim.setAside,
  ];
  const changes = entries.map((entry) => {
    const row = rows.find(({ id }) => id === entry.attributionId);
    return { ...entry, about: row ? `/${row.number}` : null };
  });
  return <LatestChanges changes={changes} />;
}
