import { MaybeLink } from '@/components/attribution/speaker-line';
import { Instant } from '@/components/ui/time';
import type { VerdictView } from '@/domain/verdict/view';

import { VerdictMark } from './verdict-mark';

/** One verdict in full: what, by whom, why, on which attributions, and what changed since. */
export function VerdictCard({ verdict }: { verdict: VerdictView }) {
  const { basis, changes, withdrawn } = verdict;
  return (
    <div className="verdict-card">
      <p className="verdict-head">
        <VerdictMark value={verdict.value} stale={changes.length > 0} />
        <span className="meta">
          <Givers verdict={verdict} />
        </span>
      </p>
      <p className="verdict-rationale">{verdict.rationale}</p>
      {basis.length > 0 ? (
        <div className="verdict-basis">
          <span className="role">Decided by</span>
          <ul>
            {basis.map((row) => (
              <li key={row.href}>
                <MaybeLink link={row} />
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {changes.length > 0 ? <Changes verdict={verdict} /> : null}
      {withdrawn ? (
        <p className="meta">
          Withdrawn by {withdrawn.by}, <Instant at={withdrawn.at} />: “{withdrawn.reason}”
        </p>
      ) : null}
    </div>
  );
}

function Givers({ verdict }: { verdict: VerdictView }) {
  const { givenBy, givenAt, confirmed } = verdict;
  return (
    <>
      by {givenBy}, <Instant at={givenAt} />
      {confirmed ? (
        <>
          {confirmed.alone
            ? ' · confirmed by the same editor, the two-person rule being switched off, '
            : ` · confirmed by ${confirmed.by}, `}
          <Instant at={confirmed.at} />
        </>
      ) : null}
    </>
  );
}

function Changes({ verdict }: { verdict: VerdictView }) {
  return (
    <div className="notice notice-warning verdict-changes">
      <p className="notice-title">The evidence has changed since</p>
      <ul>
        {verdict.changes.map((change) => (
          <li key={change}>{change}</li>
        ))}
      </ul>
    </div>
  );
}
