import { StatusMark } from '@/components/claim/status-mark';
import { Instant } from '@/components/ui/time';
import type { CorrectionView } from '@/domain/correction/view';

/** What happened to the claim: its status before and after, and as it stands now if that is another. */
export function WhatHappened({ correction }: { correction: CorrectionView }) {
  const { before, after, present, raisedAt } = correction;
  return (
    <p className="correction-move">
      {before === after ? (
        <>
          <StatusMark status={after} /> when it was attached
        </>
      ) : (
        <>
          <StatusMark status={before} /> <span aria-hidden="true">→</span>
          <span className="sr-only">became</span> <StatusMark status={after} />
        </>
      )}
      <span className="meta">
        since <Instant at={raisedAt} />
      </span>
      {present === after ? null : (
        <span className="correction-now">
          now <StatusMark status={present} />
        </span>
      )}
    </p>
  );
}
