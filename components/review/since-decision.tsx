import { DiffText } from '@/components/ui/diff-text';
import { Instant } from '@/components/ui/time';
import type { Decision } from '@/domain/attribution/review-state';
import type { SinceDecision as Since } from '@/domain/attribution/review-view';

const didWords: Record<Decision, string> = {
  accepted: 'accepted it',
  changes_requested: 'asked for changes',
  rejected: 'rejected it',
};

/** Why a decision no longer holds: what changed since, word by word, by whom and when. */
export function SinceDecision({ since, lapsed }: { since: Since; lapsed: boolean }) {
  return (
    <section className="notice notice-warning since" aria-labelledby="since-title">
      <h2 className="notice-title" id="since-title">
        {lapsed ? 'Under re-review: it changed since it was accepted' : 'It has come again'}
      </h2>
      <p>
        {since.by} {didWords[since.decision]} on <Instant at={since.at} />
        {since.reason ? `: “${since.reason}”` : '.'}
      </p>
      {since.because.length > 0 ? (
        <ul>
          {since.because.map((change) => (
            <li key={`${change.at}${change.words}`}>
              <b>{change.by}</b> {change.words}{' '}
              <span className="meta">
                <Instant at={change.at} />
              </span>
              {change.reason ? ` “${change.reason}”` : ''}
            </li>
          ))}
        </ul>
      ) : null}
      {since.changes.length > 0 ? (
        <dl className="history-changes">
          {since.changes.map(({ field, spans }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <DiffText spans={spans} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>Nothing of what a sign-off covers reads otherwise than then.</p>
      )}
    </section>
  );
}
