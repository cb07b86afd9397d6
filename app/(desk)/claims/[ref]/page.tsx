import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { OffRecordRows, SetAsideRows } from '@/components/claim/apart-rows';
import { ClaimAside } from '@/components/claim/claim-aside';
import { ClaimLinks, PresupposesWarning } from '@/components/claim/claim-links';
import { ClaimOver, eventWords } from '@/components/claim/claim-over';
import { EvidenceColumns, NoEvidence } from '@/components/claim/evidence-columns';
import { Figures } from '@/components/claim/figures';
import { CorrectionNotice } from '@/components/correction/correction-notice';
import { GapList } from '@/components/claim/gap-list';
import { LatestChanges } from '@/components/claim/latest-changes';
import { LinkClaimsForm } from '@/components/claim/link-claims-form';
import { NeededByForm } from '@/components/review/needed-by-form';
import { ReasonForm } from '@/components/history/reason-form';
import { StatusLine } from '@/components/claim/status-line';
import { Timeline } from '@/components/claim/timeline';
import { ButtonLink } from '@/components/ui/button';
import { ShownClaim } from '@/components/live/shown-claim';
import { Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import { ClaimVerdict } from '@/components/verdict/claim-verdict';
import type { ClaimView } from '@/domain/claim/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { numberOf } from '@/domain/reference';
import { claimMerges } from '@/server/claim/merge-views';
import { claimPage } from '@/server/claim/queries';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';

import { Comments } from '../../comments';
import { addRoleAction } from './desk-actions';
import { Responses, Uses } from './desk-sections';
import { MergedClaimPage, MergedHere } from './merged';
import {
  linkClaimsAction,
  restoreClaimAction,
  setNeededByAction,
  unlinkClaimsAction,
  withdrawClaimAction,
} from './actions';

interface ClaimPageProps {
  params: Promise<{ ref: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: ClaimPageProps): Promise<Metadata> {
  return { title: (await params).ref };
}

export default async function ClaimPage({ params, searchParams }: ClaimPageProps) {
  const actor = await requireActor();
  const { ask } = await searchParams;
  const number = numberOf('claim', (await params).ref);
  const claim = number === null ? null : await claimPage(actor, number);
  if (!claim) notFound();
  const { mergedInto, merges } = await claimMerges(actor, claim.id);
  if (mergedInto) return <MergedClaimPage actor={actor} claim={claim} into={mergedInto} />;
  return (
    <Columns
      asideLabel="About this claim"
      aside={
        <ClaimAside
          claim={claim}
          links={<Links claim={claim} />}
          needed={claim.can.edit ? <NeededByForm action={setNeededByAction} claim={claim} /> : null}
          responses={<Responses claim={claim} ask={typeof ask === 'string' ? ask : undefined} />}
          uses={<Uses claim={claim} />}
          history={<LatestHistory actor={actor} claim={claim} />}
          removal={<Removal claim={claim} mayMerge={can(actor, 'merge claims')} />}
          merges={merges.length > 0 ? <MergedHere merges={merges} /> : null}
        />
      }
    >
      <ShownClaim reference={claim.reference} revision={claim.revision} />
      <ClaimOver claim={claim} />
      <h1 className="headline claim-headline" lang={claim.language}>
        {claim.statement}
      </h1>
      {claim.context ? (
        <p className="claim-context" lang={claim.language}>
          {claim.context}
        </p>
      ) : null}
      {claim.withdrawn ? (
        <div className="claim-notice">
          <Notice tone="warning" title="This claim was withdrawn. It is on no list." />
        </div>
      ) : null}
      <CorrectionNotice corrections={claim.desk.corrections} />
      <StatusLine status={claim.status} sentence={claim.sentence} />
      <OriginsOffer claim={claim} />
      <ClaimVerdict verdicts={claim.verdicts} href={`${claim.href}/verdict`} />
      <GapList gaps={claim.gaps} addRole={addRoleAction} />
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
      <Comments actor={actor} target={{ claimId: claim.id, attributionId: null }} />
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

/** Where the number of origins is not settled: what may settle it. */
function OriginsOffer({ claim }: { claim: ClaimView }) {
  if (!claim.originsOpen) return null;
  return (
    <p className="origins-offer">
      Some of these may be one. <a href={`${claim.href}/origins`}>Same origin, different people…</a>
    </p>
  );
}

function Removal({ claim, mayMerge }: { claim: ClaimView; mayMerge: boolean }) {
  if (claim.can.withdraw) {
    return (
      <>
        {mayMerge ? (
          <ButtonLink small href={`${claim.href}/merge`}>
            Merge into another claim…
          </ButtonLink>
        ) : null}
        <ReasonForm
          action={withdrawClaimAction}
          id="withdraw-claim"
          hidden={{ id: claim.id }}
          label="Withdraw the claim"
          question="It leaves every list and can be restored. Why?"
          small
        />
      </>
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
