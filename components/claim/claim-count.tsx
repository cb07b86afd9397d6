import type { ClaimChoices } from '@/domain/claim/view';

interface ClaimCountProps {
  total: ClaimChoices['total'];
  /** See {@link import('@/domain/claim/view').ClaimListPage}. */
  stoppedAfter: number | null;
  newestAlone: boolean;
  exportHref: string;
  mostExported: number;
}

/** How many claims fit, as far as they were counted, and whether this page saw them all. */
export function ClaimCount({
  total,
  stoppedAfter,
  newestAlone,
  exportHref,
  mostExported,
}: ClaimCountProps) {
  const { count, atLeast } = total;
  const number = inDigits(count);
  const claims = count === 1 ? 'claim' : 'claims';
  return (
    <p className="claim-count role">
      {atLeast ? `At least ${number} ${claims} fit.` : `${number} ${claims}.`}
      {stoppedAfter === null
        ? null
        : ` This page looked through ${inDigits(stoppedAfter)} claims; go on for the others.`}
      {newestAlone
        ? ' Of the many claims that have the words 300 are listed, mostly the newest.'
        : null}
      {count > 0 ? (
        <>
          {' '}
          <a href={exportHref} download>
            {count > mostExported || atLeast ? `CSV of the first ${inDigits(mostExported)}` : 'CSV'}
          </a>
        </>
      ) : null}
    </p>
  );
}

function inDigits(count: number): string {
  return count.toLocaleString('en-GB');
}
