'use client';

import { OpenedByField } from '@/components/person/opened-by';
import type { FormAction } from '@/components/ui/form-state';
import { Notice } from '@/components/ui/notice';
import { SubmitButton } from '@/components/ui/submit-button';
import { usePress } from '@/components/ui/use-choice';
import { writeSeenRepeat } from '@/domain/review/schema';
import type { Fold } from '@/domain/review/view';

interface FoldLineProps {
  fold: Fold;
  claimHref: string;
  /** Null: the reader may not decide. */
  accept: FormAction | null;
  /** The query string of the page, to come back to. */
  back: string;
}

/** A claim's repeats in one line: what they are, and one button that accepts them together. */
export function FoldLine({ fold, claimHref, accept, back }: FoldLineProps) {
  const own = fold.rows.filter((row) => row.own).length;
  return (
    <div className="queue-fold">
      <details className="repeats">
        <summary>
          {fold.count === 1
            ? '1 repeat that changes nothing'
            : `${fold.count} repeats that change nothing`}
          {own > 0 ? <span className="role"> · {own} yours, for another editor</span> : null}
        </summary>
        <ul>
          {fold.rows.map((row) => (
            <li key={row.id}>
              <a
                className="ref"
                href={`${claimHref}/attributions/${row.reference.split('/')[1] ?? ''}`}
              >
                {row.reference}
              </a>
              {row.own ? <span className="role"> yours</span> : null}
            </li>
          ))}
        </ul>
      </details>
      {accept && own < fold.rows.length ? (
        <AcceptAll fold={fold} accept={accept} back={back} />
      ) : null}
    </div>
  );
}

interface AcceptAllProps {
  fold: Fold;
  accept: FormAction;
  back: string;
}

/** Posts every row with what the editor has seen of it; the command leaves out their own. */
function AcceptAll({ fold, accept, back }: AcceptAllProps) {
  const [state, send] = usePress(accept);
  const message = state.lastResult?.error?.['']?.[0];
  const acceptable = fold.rows.filter((row) => !row.own).length;
  return (
    <form action={send} className="queue-accept">
      <OpenedByField />
      <input type="hidden" name="back" value={back} />
      <input type="hidden" name="claimId" value={fold.claimId} />
      {fold.rows.map((row) => (
        <input key={row.id} type="hidden" name="rows" value={writeSeenRepeat(row)} />
      ))}
      <SubmitButton look="plain" small pendingLabel="Accepting…">
        {acceptable === 1 ? 'Accept it' : `Accept all ${acceptable} together`}
      </SubmitButton>
      {message ? <Notice tone="error">{message}</Notice> : null}
    </form>
  );
}
