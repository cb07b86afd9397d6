import { ChoiceForm, type SendChoice } from '@/components/person/choice-form';
import { Confirm } from '@/components/ui/confirm';
import { DefinitionList } from '@/components/ui/definition-list';
import { SubmitButton } from '@/components/ui/submit-button';
import { Instant } from '@/components/ui/time';
import type { ErasureView } from '@/domain/erasure/view';
import type { Proof } from '@/domain/person/proof';

interface ErasureListProps {
  erasures: readonly ErasureView[];
  asked: Proof;
  confirm: SendChoice;
  refuse: SendChoice;
}

/** Erasures with who asked and who decided; what was erased is told nowhere any more. */
export function ErasureList({ erasures, asked, confirm, refuse }: ErasureListProps) {
  return (
    <ul className="erasures">
      {erasures.map((erasure) => (
        <li key={erasure.id} id={erasure.reference}>
          <h3>
            <span className="ref">{erasure.reference}</span> {erasure.what}
          </h3>
          <ErasureFacts erasure={erasure} />
          {erasure.mayDecide ? (
            <div className="erasure-do">
              <Confirm
                label="Confirm the erasure…"
                question={`${erasure.places}: what is erased there is gone for good. Nothing brings it back.`}
              >
                <ChoiceForm send={confirm} hidden={{ erasureId: erasure.id }} asked={asked}>
                  <SubmitButton look="danger" pendingLabel="Erasing…">
                    Erase for good
                  </SubmitButton>
                </ChoiceForm>
              </Confirm>
              <ChoiceForm send={refuse} hidden={{ erasureId: erasure.id }}>
                <SubmitButton look="plain" pendingLabel="Refusing…">
                  Refuse
                </SubmitButton>
              </ChoiceForm>
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Target({ reference, name, href }: NonNullable<ErasureView['target']>) {
  return (
    <a href={href}>
      {reference}
      {name ? ` ${name}` : ''}
    </a>
  );
}

/** Who, when, why and where of one erasure. */
export function ErasureFacts({ erasure }: { erasure: ErasureView }) {
  const { state, target, decidedBy, decidedAt } = erasure;
  const decided = state === 'refused' ? 'Refused by' : 'Confirmed by';
  return (
    <DefinitionList
      items={[
        { term: 'Of', detail: target ? <Target {...target} /> : null },
        { term: 'Legal basis', detail: erasure.legalBasis },
        {
          term: 'Asked by',
          detail: (
            <>
              {erasure.requestedBy}, <Instant at={erasure.requestedAt} />
            </>
          ),
        },
        {
          term: decided,
          detail:
            decidedBy && decidedAt ? (
              <>
                {decidedBy}, <Instant at={decidedAt} />
              </>
            ) : null,
        },
        { term: 'Awaits', detail: state === 'asked' ? 'a second person' : null },
        {
          term: state === 'asked' ? 'Would erase' : 'Places',
          detail: state === 'refused' ? null : erasure.places,
        },
      ]}
    />
  );
}
