import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { v7 as uuid } from 'uuid';

import { StatusLine } from '@/components/claim/status-line';
import { ReasonForm } from '@/components/history/reason-form';
import { PageHeader } from '@/components/ui/page-header';
import { ConfirmVerdictForm } from '@/components/verdict/confirm-form';
import { VerdictCard } from '@/components/verdict/verdict-card';
import { VerdictForm } from '@/components/verdict/verdict-form';
import type { VerdictView } from '@/domain/verdict/view';
import { requireActor } from '@/server/person/session';
import { verdictPage } from '@/server/verdict/form-queries';

import { confirmVerdictAction, giveVerdictAction, withdrawVerdictAction } from './actions';

interface VerdictPageProps {
  params: Promise<{ ref: string }>;
}

export async function generateMetadata({ params }: VerdictPageProps): Promise<Metadata> {
  return { title: `Verdict on ${(await params).ref}` };
}

export default async function VerdictPage({ params }: VerdictPageProps) {
  const actor = await requireActor();
  const view = await verdictPage(actor, (await params).ref);
  if (!view) notFound();
  const { claim, verdicts } = view;
  const { standing, awaiting, past } = verdicts;
  return (
    <>
      <PageHeader
        size="form"
        title="Verdict"
        over={
          <>
            <span className="ref">{claim.reference}</span>
            <a href={claim.href} lang={claim.language}>
              {claim.statement}
            </a>
          </>
        }
        by="An editor’s own judgement. It stands beside the status, which is computed from the evidence."
      />
      <div className="verdict-page">
        <StatusLine {...view.status} />
        <Held title="In force" verdict={standing} />
        <Held title="Awaits a second editor" verdict={awaiting} />
        {!standing && !awaiting ? <p className="meta">No verdict is in force.</p> : null}
        {verdicts.mayGive ? (
          <section className="block" aria-labelledby="give-title">
            <h2 className="section-title" id="give-title">
              {standing || awaiting ? 'Give a new verdict in its place' : 'Give a verdict'}
            </h2>
            <VerdictForm
              action={giveVerdictAction}
              submissionId={uuid()}
              view={view.form}
              back={claim.href}
            />
          </section>
        ) : null}
        {past.length > 0 ? (
          <section className="block" aria-labelledby="past-title">
            <h2 className="section-title" id="past-title">
              Earlier verdicts
            </h2>
            <ol className="verdict-past" reversed>
              {past.map((verdict) => (
                <li key={verdict.id}>
                  <VerdictCard verdict={verdict} />
                  {verdict.state === 'replaced' ? <p className="meta">Replaced since.</p> : null}
                </li>
              ))}
            </ol>
          </section>
        ) : null}
      </div>
    </>
  );
}

/** A verdict that holds or waits, with what the reader may do with it. */
function Held({ title, verdict }: { title: string; verdict: VerdictView | null }) {
  if (!verdict) return null;
  return (
    <section className="block" aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <VerdictCard verdict={verdict} />
      {verdict.notConfirmable ? <p className="refusal">{verdict.notConfirmable}</p> : null}
      <div className="verdict-actions">
        {verdict.can.confirm ? (
          <ConfirmVerdictForm action={confirmVerdictAction} verdictId={verdict.id} />
        ) : null}
        {verdict.can.withdraw ? (
          <ReasonForm
            action={withdrawVerdictAction}
            id={`withdraw-verdict-${verdict.state}`}
            hidden={{ id: verdict.id }}
            label="Withdraw the verdict"
            question="It is in force no more and stays in the list of earlier verdicts. Why?"
            small
          />
        ) : null}
      </div>
    </section>
  );
}
