import { Instant } from '@/components/ui/time';
import { reviewStateWords } from '@/domain/attribution/review-state';
import type { DecisionView } from '@/domain/attribution/view';

import { ReviewStateMark } from './review-state-mark';

/** What editors decided on an attribution, newest first. */
export function DecisionList({ decisions }: { decisions: readonly DecisionView[] }) {
  if (decisions.length === 0) return <p className="meta">Nobody has decided on it yet.</p>;
  return (
    <ol className="decisions" reversed>
      {decisions.map((made) => (
        <li key={made.id}>
          <ReviewStateMark state={made.decision} /> by {made.by}{' '}
          <span className="meta">
            <Instant at={made.at} />
            {made.onPresent ? '' : ` · an earlier version was ${reviewStateWords[made.decision]}`}
          </span>
          {made.alone ? (
            <p className="meta">
              Signed off by its own author: the two-person rule was switched off.
            </p>
          ) : null}
          {made.reason ? <p>“{made.reason}”</p> : null}
        </li>
      ))}
    </ol>
  );
}
