import type { FormAction } from '@/components/ui/form-state';
import { ReasonForm } from '@/components/history/reason-form';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection } from '@/components/ui/columns';
import { CorrectionForm } from '@/components/review/correction-form';
import type { AttributionView } from '@/domain/attribution/view';

import { AcceptanceEffectNote } from './acceptance-effect';
import { DecisionList } from './decision-list';
import { SignOffForm } from './sign-off-form';

/** Where an editor goes on to from a decided row. */
export interface NextStep {
  href: string;
  label: string;
}

interface AttributionAsideProps {
  view: AttributionView;
  /** Null: there is nothing to go on to. */
  next: NextStep | null;
  /** The queue that the page was opened from, as its address says; null: from none. */
  queue: string | null;
  /** The reader's decision that the page tells of: after it the form begins anew. */
  decidedId: string | null;
  /** The reader's correction that the page tells of. */
  corrected: string;
  signOff: FormAction;
  correct: FormAction;
  resubmit: FormAction;
  markMaterial: FormAction;
  withdraw: FormAction;
  restore: FormAction;
}

/** What an editor decides, what was decided before, and what else can be done with the row. */
export function AttributionAside(props: AttributionAsideProps) {
  const { view, next } = props;
  const { present, can } = view;
  // A row that is to be opened is still off the record, and yet somebody has to decide on it.
  const decidable = !view.withdrawn && present.level !== 'off_record';
  const unmark = can.markMaterial === 'unmark';
  return (
    <>
      <AsideSection title="Sign-off">
        {view.effect && decidable && present.review !== 'accepted' ? (
          <AcceptanceEffectNote effect={view.effect} />
        ) : null}
        {view.offRecord ? (
          <p className="refusal">
            {decidable
              ? 'It stays off the record until an editor accepts that it is opened.'
              : 'Off the record it counts nowhere, so there is nothing to decide.'}
          </p>
        ) : null}
        {decidable ? <Decide {...props} /> : null}
        <DecisionList decisions={view.decisions} />
        {next ? (
          <ButtonLink wide href={next.href}>
            {next.label}
          </ButtonLink>
        ) : null}
      </AsideSection>
      {can.resubmit ? (
        <AsideSection>
          <ReasonForm
            action={props.resubmit}
            id="resubmit-attribution"
            hidden={{ attributionId: present.id }}
            label="Send back unchanged"
            look="primary"
            small
            question="It awaits sign-off again as it is. Why is nothing to be changed?"
          />
        </AsideSection>
      ) : null}
      {can.edit ? (
        <AsideSection>
          <ButtonLink wide shortcut="e" href={`${present.href}/edit`}>
            Edit the attribution
          </ButtonLink>
          <ButtonLink wide shortcut="m" look="quiet" href="#comment-text">
            Comment
          </ButtonLink>
          {can.correct ? <Correction {...props} /> : null}
        </AsideSection>
      ) : null}
      {can.markMaterial ? (
        <AsideSection>
          <ReasonForm
            action={props.markMaterial}
            id="mark-material"
            hidden={{ attributionId: present.id, material: unmark ? 'false' : 'true' }}
            look="primary"
            small
            label={unmark ? 'Remove the material mark' : 'Mark the denial material'}
            question={
              unmark
                ? 'The denial will be shown and dispute nothing by itself. Why?'
                : 'A material denial disputes the claim, whoever makes it. Why is it one?'
            }
          />
        </AsideSection>
      ) : null}
      {can.withdraw || can.restore ? (
        <AsideSection>
          {can.withdraw ? (
            <ReasonForm
              action={props.withdraw}
              id="withdraw-attribution"
              hidden={{ id: present.id }}
              label="Withdraw the attribution"
              question="It stops counting at once and can be restored. Why?"
              small
            />
          ) : (
            <ReasonForm
              action={props.restore}
              id="restore-attribution"
              hidden={{ id: present.id }}
              label="Restore the attribution"
              look="primary"
              small
              question="It counts again as it did before. Why?"
            />
          )}
        </AsideSection>
      ) : null}
    </>
  );
}

/** The form for who may decide; for everybody else why not. */
function Decide({ view, signOff, queue, decidedId }: AttributionAsideProps) {
  const { refusal, digest, level, latestId } = view.signOff;
  const unknown = refusal?.reason === 'nobody_knows_the_source';
  const ours = view.basis.sources.find(({ unnamed }) => unknown && unnamed?.whose === 'ours');
  const onlyAcceptanceRefused = unknown || refusal?.reason === 'words_changed';
  return (
    <>
      {view.signOff.alone ? (
        <p className="refusal">
          You wrote part of this attribution. The two-person rule is switched off, so you may
          decide, and the sign-off will say so.
        </p>
      ) : null}
      <SignOffForm
        key={`${view.present.id} ${decidedId ?? ''}`}
        action={signOff}
        attributionId={view.present.id}
        seenDigest={digest}
        seenLevel={level}
        seenDecisionId={latestId}
        refusal={onlyAcceptanceRefused ? null : (refusal?.message ?? null)}
        notAcceptable={
          onlyAcceptanceRefused
            ? { message: refusal.message, sourceHref: ours?.href ?? null }
            : null
        }
        accepted={view.present.review === 'accepted'}
        queue={queue}
      />
    </>
  );
}

function Correction({ view, correct, queue, corrected }: AttributionAsideProps) {
  return (
    <CorrectionForm
      key={corrected}
      action={correct}
      queue={queue}
      row={{
        attributionId: view.present.id,
        revision: view.seenRevision,
        passages: view.passages.map(({ exact, originalWords }) => ({
          words: exact,
          originalWords,
        })),
        relays: view.relays,
        scopeWords: view.present.scopeWords,
        note: view.note,
      }}
    />
  );
}
