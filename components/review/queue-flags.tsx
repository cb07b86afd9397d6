import { Badge } from '@/components/ui/badge';
import { statusWords } from '@/domain/claim/status-sentence';
import { dueWords } from '@/domain/review/time-words';
import type { QueueRow } from '@/domain/review/view';

/** What makes a row urgent or delicate, in words. `now`: ms since 1970. */
export function QueueFlags({ row, now }: { row: QueueRow; now: number }) {
  const due = row.neededBy ? dueWords(row.neededBy, now) : null;
  return (
    <>
      {due ? (
        <Badge tone={due.overdue ? 'wrong' : 'waiting'}>
          <time dateTime={row.neededBy ?? undefined}>{due.words}</time>
        </Badge>
      ) : null}
      {row.underReReview ? <Badge tone="waiting">under re-review</Badge> : null}
      {row.becomes ? <Badge>would make it {statusWords[row.becomes]}</Badge> : null}
      {row.soleBasis ? <Badge>sole basis</Badge> : null}
      {row.unnamed ? <Badge>unnamed source</Badge> : null}
      {row.closed ? <Badge tone="wrong">off the record until it is opened</Badge> : null}
    </>
  );
}
