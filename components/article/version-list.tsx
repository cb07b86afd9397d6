import { Instant } from '@/components/ui/time';

interface VersionListProps {
  /** `/articles/A-318` */
  address: string;
  /** The latest first; `at`: ISO 8601 instant. */
  rows: readonly { number: number; at: string; by: string }[];
}

/** The versions of an article's text, each with its text and what it changed. */
export function VersionList({ address, rows }: VersionListProps) {
  return (
    <ol className="versions" reversed>
      {rows.map(({ number, at, by }, index) => (
        <li key={number} className="version">
          <a className="version-name" href={`${address}/versions/${number}`}>
            Version {number}
          </a>
          <span className="meta">
            {index === 0 && rows.length > 1 ? 'the latest, ' : ''}taken in by {by},{' '}
            <Instant at={at} />
          </span>
          {number > 1 ? (
            <a href={`${address}/versions/${number}/changes`}>
              What changed<span className="sr-only"> in version {number}</span>
            </a>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
