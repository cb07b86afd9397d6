import { DiffText } from '@/components/ui/diff-text';
import type { HistoryEntry } from '@/domain/history/view';

/** Why somebody changed something, in their words, and what changed, word by word. */
export function ChangeList({ reason, changes }: Pick<HistoryEntry, 'reason' | 'changes'>) {
  return (
    <>
      {reason ? <p className="history-reason">“{reason}”</p> : null}
      {changes.length > 0 ? (
        <dl className="history-changes">
          {changes.map(({ field, spans }) => (
            <div key={field}>
              <dt>{field}</dt>
              <dd>
                <DiffText spans={spans} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  );
}
