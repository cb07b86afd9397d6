import { ChoiceForm, type SendChoice } from '@/components/person/choice-form';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Decision } from '@/domain/attribution/review-state';
import type { JustDecided } from '@/domain/attribution/review-view';

const doneWords: Record<Decision, string> = {
  accepted: 'Accepted',
  changes_requested: 'Changes requested:',
  rejected: 'Rejected',
};

interface DecidedNoticeProps {
  decided: JustDecided;
  takeBack: SendChoice;
  /** The queue that the page was opened from, as its address says; null: from none. */
  queue: string | null;
}

/** What the reader decided a moment ago, with the way to take it back. */
export function DecidedNotice({ decided, takeBack, queue }: DecidedNoticeProps) {
  const row = <a href={decided.href}>{decided.reference}</a>;
  return (
    <div className="decided">
      <Notice tone={decided.takenBack ? 'info' : 'done'}>
        {decided.takenBack ? (
          <p>Taken back: {row} stands as it did before.</p>
        ) : (
          <p>
            {doneWords[decided.decision]} {row}.
          </p>
        )}
        {decided.canTakeBack ? (
          <ChoiceForm
            send={takeBack}
            hidden={{
              signOffId: decided.signOffId,
              ...(queue === null ? {} : { queue }),
            }}
          >
            <SubmitButton small look="plain" shortcut="u" pendingLabel="Taking it back…">
              Undo
            </SubmitButton>
          </ChoiceForm>
        ) : null}
      </Notice>
    </div>
  );
}
