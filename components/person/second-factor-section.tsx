import { ButtonLink } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import { SubmitButton } from '@/components/ui/submit-button';
import { Instant } from '@/components/ui/time';
import type { Proof } from '@/domain/person/proof';

import { ChoiceForm, type SendChoice } from './choice-form';
import type { CodesAction } from './codes-state';
import { NewCodesForm } from './new-codes-form';

interface SecondFactorSectionProps {
  /** Null: there is none. `since`: ISO 8601 instant. */
  factor: { since: string; recoveryCodesLeft: number } | null;
  /** The newsroom wants one for the person's role. */
  required: boolean;
  asked: Proof;
  makeCodes: CodesAction;
  remove: SendChoice;
}

/** One's own second factor on the account page. */
export function SecondFactorSection({ factor, required, ...props }: SecondFactorSectionProps) {
  return (
    <section aria-labelledby="second-factor-title">
      <h2 className="headline-small mb-3" id="second-factor-title">
        Second factor
      </h2>
      {factor ? (
        <div className="grid gap-4">
          <p>
            Signing in asks for a code of your authenticator app, since{' '}
            <Instant at={factor.since} show="day" />.{' '}
            {factor.recoveryCodesLeft === 0
              ? 'No recovery code is left.'
              : `${factor.recoveryCodesLeft} recovery ${factor.recoveryCodesLeft === 1 ? 'code is' : 'codes are'} left.`}
          </p>
          <Confirm
            small
            look="plain"
            label="New recovery codes…"
            question="Those from before stop working at once."
          >
            <NewCodesForm send={props.makeCodes} asked={props.asked} />
          </Confirm>
          {required ? (
            <p className="meta">Your newsroom wants a second factor for your role.</p>
          ) : (
            <Confirm
              small
              label="Remove the second factor…"
              question="Signing in will ask for your password alone."
            >
              <ChoiceForm send={props.remove} hidden={{}} asked={props.asked}>
                <SubmitButton look="danger" small pendingLabel="Removing…">
                  Remove the second factor
                </SubmitButton>
              </ChoiceForm>
            </Confirm>
          )}
        </div>
      ) : (
        <div className="grid gap-3">
          <p className="max-w-[60ch]">
            A code from your phone, asked after the password. Who learns your password alone cannot
            sign in as you.
          </p>
          <div>
            <ButtonLink small href="/second-factor?next=/account">
              Set up a second factor
            </ButtonLink>
          </div>
        </div>
      )}
    </section>
  );
}
