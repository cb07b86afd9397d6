import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { AttributionAside, type NextStep } from '@/components/attribution/attribution-aside';
import { AttributionFacts } from '@/components/attribution/attribution-facts';
import { AttributionHead } from '@/components/attribution/attribution-head';
import { AttributionRow } from '@/components/attribution/attribution-row';
import { ShownClaim } from '@/components/live/shown-claim';
import { ClaimUses } from '@/components/review/claim-uses';
import { DecidedNotice } from '@/components/review/decided-notice';
import { ReviewBar } from '@/components/review/review-bar';
import { ReviewKeys } from '@/components/review/review-keys';
import { Siblings } from '@/components/review/siblings';
import { SinceDecision } from '@/components/review/since-decision';
import { SourceCards } from '@/components/review/source-cards';
import { WordsInText } from '@/components/review/words-in-text';
import { MissedWordsNotice } from '@/components/words/missed-words-notice';
import { Columns } from '@/components/ui/columns';
import { Notice } from '@/components/ui/notice';
import type { AttributionView } from '@/domain/attribution/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { numberOf, rowNumberOf } from '@/domain/reference';
import {
  queueAddress,
  type QueueFilter,
  readQueueParam,
  wholeQueue,
  writeQueueFilter,
} from '@/domain/review/filter';
import { justDecided } from '@/server/attribution/just-decided';
import { attributionPage } from '@/server/attribution/queries';
import { movedAttributionHref } from '@/server/claim/merge-views';
import { requireActor } from '@/server/person/session';
import { nextInQueue, previousInQueue } from '@/server/review/queries';

import { Comments } from '../../../../comments';
import {
  correctAction,
  markMaterialAction,
  restoreAttributionAction,
  resubmitAction,
  signOffAction,
  takeBackAction,
  withdrawAttributionAction,
} from './actions';

interface AttributionPageProps {
  params: Promise<{ ref: string; number: string }>;
  /** `queue`: opened from the review queue; `decided`, `corrected`: what the reader did just now. */
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: AttributionPageProps): Promise<Metadata> {
  const { ref, number } = await params;
  return { title: `${ref}/${number}` };
}

export default async function AttributionPage({ params, searchParams }: AttributionPageProps) {
  const actor = await requireActor();
  const { ref, number } = await params;
  const asked = await searchParams;
  const claimNumber = numberOf('claim', ref);
  const rowNumber = rowNumberOf(number);
  const view =
    claimNumber === null || rowNumber === null
      ? null
      : await attributionPage(actor, claimNumber, rowNumber);
  if (!view) {
    const moved =
      claimNumber === null || rowNumber === null
        ? null
        : await movedAttributionHref(actor, claimNumber, rowNumber);
    if (moved) redirect(moved);
    notFound();
  }
  // It was opened since, and has another number.
  if (rowNumber !== view.number) redirect(view.present.href);
  const filter = readQueueParam(asked.queue);
  const queue = filter && writeQueueFilter(filter);
  const decided = await justDecided(actor, asked.decided);
  const corrected = typeof asked.corrected === 'string' ? asked.corrected : '';
  const { since } = view.basis;
  return (
    <>
      {filter ? <Bar actor={actor} filter={filter} view={view} /> : null}
      {decided ? <DecidedNotice decided={decided} takeBack={takeBackAction} queue={queue} /> : null}
      <Columns
        asideLabel="Sign-off and actions"
        aside={
          <>
            <AttributionAside
              view={view}
              next={filter ? null : await nextOf(actor, view)}
              queue={queue}
              decidedId={decided?.signOffId ?? null}
              corrected={corrected}
              signOff={signOffAction}
              correct={correctAction}
              resubmit={resubmitAction}
              markMaterial={markMaterialAction}
              withdraw={withdrawAttributionAction}
              restore={restoreAttributionAction}
            />
            {can(actor, 'sign off an attribution') ? <ReviewKeys /> : null}
          </>
        }
      >
        <ShownClaim reference={view.claim.reference} revision={view.revision} />
        <AttributionHead view={view} />
        {corrected ? (
          <Notice tone="done">
            Corrected. It is read once more as it stands now; you may still sign it off.
          </Notice>
        ) : null}
        {since ? (
          <SinceDecision since={since} lapsed={view.present.review === 'under_re_review'} />
        ) : null}
        {view.missedWords ? <MissedWordsNotice missed={view.missedWords} /> : null}
        <WordsInText view={view} />
        <SourceCards sources={view.basis.sources} />
        <AttributionFacts view={view} />
        {view.counting ? (
          <section className="block" aria-labelledby="counting-title">
            <h2 className="section-title" id="counting-title">
              Until an editor decides, this accepted version counts
            </h2>
            <AttributionRow row={view.counting} />
          </section>
        ) : null}
        {view.sameVoice.length > 0 ? (
          <section className="block" aria-labelledby="voice-title">
            <h2 className="section-title" id="voice-title">
              The same voice on this claim
            </h2>
            {view.sameVoice.map((row) => (
              <AttributionRow key={row.id} row={row} />
            ))}
          </section>
        ) : null}
        <Siblings
          siblings={view.basis.siblings}
          query={queue === null ? '' : `?queue=${encodeURIComponent(queue)}`}
        />
        <ClaimUses uses={view.basis.uses} />
        <Comments
          actor={actor}
          target={{ claimId: view.claim.id, attributionId: view.present.id }}
          events={view.basis.thread}
          {...(view.offRecord ? { note: 'Its author and editors alone read this.' } : {})}
        />
      </Columns>
    </>
  );
}

interface BarProps {
  actor: Actor;
  filter: QueueFilter;
  view: AttributionView;
}

async function Bar({ actor, filter, view }: BarProps) {
  const [previous, next] = await Promise.all([
    previousInQueue(actor, filter, view.present.id),
    nextInQueue(actor, filter, view.present.id),
  ]);
  return (
    <ReviewBar
      queueHref={queueAddress(filter)}
      previous={previous?.href ?? null}
      next={next?.href ?? null}
      mayDecide={view.signOff.refusal === null && !view.withdrawn}
    />
  );
}

/** Where an editor goes on once the row is decided; null for everybody else, and before. */
async function nextOf(actor: Actor, view: AttributionView): Promise<NextStep | null> {
  const awaits = ['logged', 'under_re_review'].includes(view.present.review);
  if (awaits || !can(actor, 'sign off an attribution')) return null;
  const next = await nextInQueue(actor, wholeQueue, view.present.id);
  return next
    ? { href: next.href, label: 'Next awaiting sign-off' }
    : { href: '/review', label: 'Back to review' };
}
