import type { Metadata } from 'next';
import { notFound, redirect } from 'next/navigation';

import { ReasonForm } from '@/components/history/reason-form';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { Instant } from '@/components/ui/time';
import { ChangedWords } from '@/components/words/changed-words';
import { KeepWordsForm } from '@/components/words/keep-words-form';
import { MissedPassage } from '@/components/words/missed-passage';
import { TakeWordsForm } from '@/components/words/take-words-form';
import { stanceWords } from '@/domain/attribution/stance';
import { numberOf, rowNumberOf } from '@/domain/reference';
import type { WordsPageView } from '@/domain/words/view';
import { attributionPage } from '@/server/attribution/queries';
import { requireActor } from '@/server/person/session';
import { wordsPage } from '@/server/words/page';

import { withdrawAttributionAction } from '../actions';
import { keepWordsAction, takeWordsAction } from './actions';

interface WordsPageProps {
  params: Promise<{ ref: string; number: string }>;
}

export async function generateMetadata({ params }: WordsPageProps): Promise<Metadata> {
  const { ref, number } = await params;
  return { title: `The words of ${ref}/${number}` };
}

/** Where a person settles what an attribution rests on, once its article was changed under its words. */
export default async function WordsPage({ params }: WordsPageProps) {
  const actor = await requireActor();
  const { ref, number } = await params;
  const [claim, row] = [numberOf('claim', ref), rowNumberOf(number)];
  if (claim === null || row === null) notFound();
  const view = await wordsPage(actor, claim, row);
  if (!view) {
    // Settled meanwhile, or never open: its own page tells.
    const there = await attributionPage(actor, claim, row);
    if (!there) notFound();
    redirect(there.present.href);
  }
  return (
    <>
      <PageHeader
        size="form"
        title={`The words of ${view.reference}`}
        over={<span lang={view.statementLanguage}>{view.statement}</span>}
        by={
          <>
            {view.speaker} {stanceWords[view.stance].verb}, as read in{' '}
            <a href={view.article.href} lang={view.article.language}>
              {view.article.title}
            </a>
            . The article was changed by version {view.latest.number}, taken in by {view.latest.by},{' '}
            <Instant at={view.latest.at} />.
          </>
        }
      />
      {view.kept ? (
        <Notice title={`The old words stay, as ${view.kept.by} settled`}>
          <p>
            <Instant at={view.kept.at} />
            {view.kept.note ? `: “${view.kept.note}”` : null}
          </p>
        </Notice>
      ) : null}
      {view.missed.map((passage) => (
        <MissedPassage key={passage.passageId} passage={passage} view={view} />
      ))}
      {view.carried > 0 ? (
        <p className="meta">
          {view.carried === 1 ? '1 other passage stands' : `${view.carried} other passages stand`}{' '}
          unchanged.
        </p>
      ) : null}
      {view.can.settle ? <Choices view={view} /> : null}
      <ChangedWords title="Also changed by this article" rows={view.others} />
    </>
  );
}

function Choices({ view }: { view: WordsPageView }) {
  const { attributionId } = view;
  return (
    <div className="words-choices">
      <section aria-labelledby="take-title">
        <h2 className="section-title" id="take-title">
          Take the new words
        </h2>
        <p className="meta">
          You become an author, and it is reviewed again.
          {view.figure ? ` Its figure is ${view.figure}: change that next, if need be.` : null}
        </p>
        <TakeWordsForm
          action={takeWordsAction}
          attributionId={attributionId}
          revision={view.revision}
          version={view.latest.number}
          missed={view.missed}
        />
      </section>
      {view.kept ? null : (
        <section aria-labelledby="keep-title">
          <h2 className="section-title" id="keep-title">
            Keep the old words
          </h2>
          <p className="meta">
            It was published and then changed: that is news too. The attribution stays anchored in
            version {view.readIn.number}.
          </p>
          <KeepWordsForm action={keepWordsAction} attributionId={attributionId} />
        </section>
      )}
      {view.can.withdraw ? (
        <section aria-labelledby="withdraw-title">
          <h2 className="section-title" id="withdraw-title">
            Withdraw it
          </h2>
          <p className="meta">It should not have been logged, or nobody stands by it any more.</p>
          <ReasonForm
            action={withdrawAttributionAction}
            id="withdraw-attribution"
            hidden={{ id: attributionId }}
            label="Withdraw the attribution"
            question="It stops counting at once and can be restored. Why?"
            small
          />
        </section>
      ) : null}
    </div>
  );
}
