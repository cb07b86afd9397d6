import { MergeNote } from '@/components/merge/merge-note';
import { Notice } from '@/components/ui/notice';
import type { MergeView } from '@/domain/merge/view';
import type { SourcePageView } from '@/server/source/page-queries';

import { undoSourceMergeAction } from './merge/actions';

const question =
  'It stands for itself again, with its words, names and roles. What was logged for the other since stays there. Why?';

/** On the page of a source that was merged: the one that it counts as. */
export function MergedAway({ into }: { into: NonNullable<SourcePageView['mergedInto']> }) {
  const link = <a href={into.href}>{into.name}</a>;
  return (
    <div className="section">
      <Notice tone="warning" title="Merged into another source">
        {into.merge ? (
          <MergeNote merge={into.merge} undo={undoSourceMergeAction} question={question}>
            All that it said counts as said by {link}.
          </MergeNote>
        ) : (
          <p>All that it said counts as said by {link}.</p>
        )}
      </Notice>
    </div>
  );
}

/** On the page of the other: the sources that count as it. */
export function MergedSources({ merges }: { merges: readonly MergeView[] }) {
  if (merges.length === 0) return null;
  return (
    <section className="section">
      <h2>Merged into this source</h2>
      {merges.map((merge) => (
        <MergeNote key={merge.id} merge={merge} undo={undoSourceMergeAction} question={question}>
          <a href={merge.from.href}>
            <span className="ref">{merge.from.reference}</span> {merge.from.name}
          </a>
        </MergeNote>
      ))}
    </section>
  );
}
