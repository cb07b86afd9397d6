import type { Metadata } from 'next';
import { notFound } from 'next/navigation';

import { AttributionAside, type NextStep } from '@/components/attribution/attribution-aside';
import { AttributionFacts } from '@/components/attribution/attribution-facts';
import { AttributionHead } from '@/components/attribution/attribution-head';
import { AttributionRow } from '@/components/attribution/attribution-row';
import { PassageInContext } from '@/components/attribution/passage-in-context';
import { HistoryList } from '@/components/history/history-list';
import { Columns } from '@/components/ui/columns';
import type { AttributionView } from '@/domain/attribution/view';
import { can } from '@/domain/permission/permissions';
import type { Actor } from '@/domain/person/role';
import { numberOf, rowNumberOf } from '@/domain/reference';
import { nextAwaitingHref } from '@/server/attribution/awaiting-queries';
import { attributionPage } from '@/server/attribution/queries';
import { historyOf } from '@/server/history/view';
import { requireActor } from '@/server/person/session';

import {
  markMaterialAction,
  restoreAttributionAction,
  signOffAction,
  withdrawAttributionAction,
} from './actions';

interface AttributionPageProps {
  params: Promise<{ ref: string; number: string }>;
}

export async function generateMetadata({ params }: AttributionPageProps): Promise<Metadata> {
  const { ref, number } = await params;
  return { title: `${ref}/${number}` };
}

export default async function AttributionPage({ params }: AttributionPageProps) {
  const actor = await requireActor();
  const { ref, number } = await params;
  const claimNumber = numberOf('claim', ref);
  const rowNumber = rowNumberOf(number);
  const view =
    claimNumber === null || rowNumber === null
      ? null
      : await attributionPage(actor, claimNumber, rowNumber);
  if (!view) notFound();
  const history = await historyOf(actor, view.claim.id, { attributionId: view.present.id });
  return (
    <Columns
      asideLabel="Sign-off and actions"
      aside={
        <AttributionAside
          view={view}
          next={await nextOf(actor, view)}
          signOff={signOffAction}
          markMaterial={markMaterialAction}
          withdraw={withdrawAttributionAction}
          restore={restoreAttributionAction}
        />
      }
    >
      <AttributionHead view={view} />
      <section className="block" aria-labelledby="words-title">
        <h2 className="section-title" id="words-title">
          The words
        </h2>
        {view.passages.map((passage) => (
          <PassageInContext key={passage.id} passage={passage} />
        ))}
      </section>
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
      <section className="block" aria-labelledby="history-title">
        <h2 className="section-title" id="history-title">
          History
        </h2>
        <HistoryList {...history} />
      </section>
    </Columns>
  );
}

/** Where an editor goes on once the row is decided; null for everybody else, and before. */
async function nextOf(actor: Actor, view: AttributionView): Promise<NextStep | null> {
  const awaits = ['logged', 'under_re_review'].includes(view.present.review);
  if (awaits || !can(actor, 'sign off an attribution')) return null;
  const href = await nextAwaitingHref(actor);
  return href
    ? { href, label: 'Next awaiting sign-off' }
    : { href: '/review', label: 'Back to review' };
}
