import { MaybeLink } from '@/components/attribution/speaker-line';
import { ReasonForm } from '@/components/history/reason-form';
import type { FormAction } from '@/components/ui/form-state';
import { Instant } from '@/components/ui/time';
import type { MarkView } from '@/domain/origin/view';

import { ConfirmMarkForm } from './confirm-mark-form';

interface MarkListProps {
  marks: readonly MarkView[];
  claimId: string;
  confirm: FormAction;
  withdraw: FormAction;
}

/** The marks about a claim's origins: who says so, and why. */
export function MarkList({ marks, claimId, confirm, withdraw }: MarkListProps) {
  return (
    <ul className="mark-list">
      {marks.map((mark) => (
        <li key={mark.id}>
          <p>
            <b>{mark.kind === 'same_origin' ? 'Same origin' : 'Different people'}:</b>{' '}
            <MaybeLink link={mark.between[0]} /> and <MaybeLink link={mark.between[1]} />
          </p>
          <p>“{mark.reason}”</p>
          <p className="meta">
            {mark.by}, <Instant at={mark.at} />
            {mark.kind === 'same_origin'
              ? null
              : mark.confirmedBy
                ? ` · confirmed by ${mark.confirmedBy}`
                : ' · awaits a second editor, until then it has no effect'}
          </p>
          <div className="mark-actions">
            {mark.mayConfirm ? (
              <ConfirmMarkForm action={confirm} markId={mark.id} claimId={claimId} />
            ) : null}
            {mark.mayWithdraw ? (
              <ReasonForm
                id={`withdraw-mark-${mark.id}`}
                action={withdraw}
                hidden={{ id: mark.id, claimId }}
                label="Withdraw the mark"
                question="The count of origins goes back to what it was. Why?"
                small
              />
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  );
}
