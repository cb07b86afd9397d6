'use client';

import { useSearch } from '@/components/ui/use-search';

/** A claim on the desk that says the like of what is typed. */
export interface LoggedClaim {
  reference: string;
  href: string;
  statement: string;
  /** In words. */
  status: string;
}

/** Fewer characters are like too much. */
const leastTyped = 8;
const most = 5;

/**
 * The likeliest claims on the desk while the statement of a new one is typed, so that whoever types it
 * attaches to one that is there. Opened in a tab of their own: what was typed stays. Nothing is shown
 * while nothing is like it.
 */
export function LoggedBefore({
  statement,
  search,
}: {
  statement: string;
  search: (statement: string) => Promise<LoggedClaim[]>;
}) {
  const { found, state } = useSearch(search, statement, statement.trim().length >= leastTyped);
  const claims = found.slice(0, most);
  return (
    <div className="logged-before" hidden={claims.length === 0}>
      <h2 className="field-label">Logged before?</h2>
      <span className="sr-only" role="status">
        {state === 'done' && claims.length > 0 ? announced(claims.length) : ''}
      </span>
      <ul>
        {claims.map((claim) => (
          <li key={claim.reference}>
            <a href={claim.href} target="_blank">
              <span className="claim-statement">{claim.statement}</span>
              <span className="meta">
                <span className="ref">{claim.reference}</span> · {claim.status}
                <span className="sr-only"> (opens in a new tab)</span>
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function announced(count: number): string {
  return count === 1
    ? '1 claim on the desk is like this.'
    : `${count} claims on the desk are like this.`;
}
