import type { FormAction } from '@/components/ui/form-state';
import { ReasonForm } from '@/components/history/reason-form';
import { ButtonLink } from '@/components/ui/button';
import { AsideSection } from '@/components/ui/columns';
import { Disclosure } from '@/components/ui/disclosure';
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
  signOff: FormAction;
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
      {can.edit ? (
        <AsideSection>
          <ButtonLink wide shortcut="e" href={`${present.href}/edit`}>
            Edit the attribution
          </ButtonLink>
        </AsideSection>
      ) : null}
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
function Decide({ view, signOff }: AttributionAsideProps) {
  const { refusal, digest, level } = view.signOff;
  const onlyAcceptanceRefused = refusal?.reason === 'nobody_knows_the_source';
  if (refusal && !onlyAcceptanceRefused) return <p className="refusal">{refusal.message}</p>;
  const accepted = view.present.review === 'accepted';
  const form = (
    <SignOffForm
      action={signOff}
      attributionId={view.present.id}
      seenDigest={digest}
      seenLevel={level}
      notAcceptable={refusal?.message ?? null}
      accepted={accepted}
    />
  );
  return accepted ? <Disclosure label="Decide otherwise">{form}</Disclosure> : form;
}
