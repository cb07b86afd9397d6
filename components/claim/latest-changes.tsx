import { Instant } from '@/components/ui/time';

interface Change {
  id: string;
  by: string | null;
  at: string;
  words: string;
  /** "/3", where it is about one attribution. */
  about: string | null;
}

/** The latest entries of a history in one line each. */
export function LatestChanges({ changes }: { changes: readonly Change[] }) {
  return (
    <ol className="latest-changes" reversed>
      {changes.map((change) => (
        <li key={change.id}>
          {change.about ? <span className="ref">{change.about} </span> : null}
          <b>{change.by ?? 'Onrecord'}</b> {change.words}{' '}
          <span className="meta">
            <Instant at={change.at} />
          </span>
        </li>
      ))}
    </ol>
  );
}
