import type { HistoryEntry } from '@/domain/history/view';
import { Instant } from '@/components/ui/time';

import { ChangeList } from './change-list';

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
          <li key={entry.id}>
            <p>
              <b>{entry.by ?? 'Onrecord'}</b> {entry.words}{' '}
              <span className="meta">
                <Instant at={entry.at} />
              </span>
            </p>
            <ChangeList reason={entry.reason} changes={entry.changes} />
          </li>
        ))}
      </ol>
      {more ? <p className="meta">Older revisions are kept and not shown here.</p> : null}
    </>
  );
}
