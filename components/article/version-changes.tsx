import { DiffText } from '@/components/ui/diff-text';
import type { DrawnChange, DrawnChanges } from '@/domain/article/drawn-changes';
import { Notice } from '@/components/ui/notice';

interface VersionChangesProps {
  drawn: DrawnChanges;
  /** BCP 47 */
  language: string;
}

const words = {
  added: 'new',
  removed: 'removed',
  moved_here: 'moved here, no word changed',
  moved_away: 'moved elsewhere, no word changed',
} as const;

/** What differs between two versions, in reading order; paragraphs that stayed are folded. */
export function VersionChanges({ drawn, language }: VersionChangesProps) {
  const { changes, left } = drawn;
  return (
    <div className="version-changes">
      {changes.map((change, index) => (
        <Change key={index} change={change} language={language} />
      ))}
      {left > 0 ? (
        <Notice tone="warning" title={`${left} more changes are not shown here`}>
          <p>They would not fit on one page. Open both versions above to read them.</p>
        </Notice>
      ) : null}
    </div>
  );
}

function Change({ change, language }: { change: DrawnChange; language: string }) {
  if (change.kind === 'same') {
    const { count, paragraphs } = change;
    return (
      <details className="version-same">
        <summary>{count === 1 ? '1 paragraph as before' : `${count} paragraphs as before`}</summary>
        <div className="article-text" lang={language} dir="auto">
          {paragraphs.map((text, index) => (
            <p key={index} dir="auto">
              {text}
            </p>
          ))}
        </div>
        {paragraphs.length < count ? (
          <p className="meta">{count - paragraphs.length} of them are not shown here.</p>
        ) : null}
      </details>
    );
  }
  const said =
    change.kind !== 'changed'
      ? words[change.kind]
      : change.typography
        ? 'spaces, quotation marks or dashes alone'
        : 'changed';
  return (
    <div className={`version-change version-change-${change.kind}`}>
      <p className="meta">{said}</p>
      <div className="article-text" lang={language} dir="auto">
        <p dir="auto">
          {change.kind === 'changed' ? (
            <DiffText spans={change.spans} />
          ) : change.kind === 'removed' ? (
            <DiffText spans={[{ kind: 'removed', text: change.text }]} />
          ) : change.kind === 'added' ? (
            <DiffText spans={[{ kind: 'added', text: change.text }]} />
          ) : (
            change.text
          )}
        </p>
      </div>
    </div>
  );
}
