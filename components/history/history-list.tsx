import type { HistoryEntry } from '@/domain/history/view';
import { DiffText } from '@/components/ui/diff-text';
import { Instant } from '@/components/ui/time';

interface HistoryListProps {
  entries: readonly HistoryEntry[];
  /** There are older revisions than these. */
  more?: boolean;
}

/** Who did what and when, newest first, with what changed word by word. */
export function HistoryList({ entries, more }: HistoryListProps) {
  return (
    <>
      <ol className="history" reversed>
        {entries.map((entry) => (
          <li key={`${entry.at} ${entry.number}`}>
            <p>
              <b>{entry.by ?? 'Onrecord'}</b> {entry.words}{' '}
              <span className="meta">
                <Instant at={entry.at} />
              </span>
            </p>
            {entry.reason ? <p className="history-reason">“{entry.reason}”</p> : null}
            {entry.changes.length > 0 ? (
              <dl className="history-changes">
                {entry.changes.map(({ field, spans }) => (
                  <div key={field}>
                    <dt>{field}</dt>
                    <dd>
                      <DiffText spans={spans} />
                    </dd>
                  </div>
                ))}
              </dl>
            ) : null}
          </li>
        ))}
      </ol>
      {more ? <p className="meta">Older revisions are kept and not shown here.</p> : null}
    </>
  );
}
