import type { ClaimChoices } from '@/domain/claim/view';

interface ClaimCountProps {
  total: ClaimChoices['total'];
  /** See {@link import('@/domain/claim/view').ClaimListPage}. */
  stoppedAfter: number | null;
}

/** How many claims fit, as far as they were counted, and whether this page saw them all. */
export function ClaimCount({ total: { count, atLeast }, stoppedAfter }: ClaimCountProps) {
  const number = inDigits(count);
  const claims = count === 1 ? 'claim' : 'claims';
  return (
    <p className="claim-count role">
      {atLeast ? `At least ${number} ${claims} fit.` : `${number} ${claims}.`}
      {stoppedAfter === null
        ? null
        : ` This page looked through ${inDigits(stoppedAfter)} claims; go on for the others.`}
    </p>
  );
}

function inDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
