import { StanceMark } from '@/components/attribution/stance-mark';
import { Button } from '@/components/ui/button';
import { writeSeenRow } from '@/domain/review/schema';
import { ageWords } from '@/domain/review/time-words';
import type { QueueRow as Row } from '@/domain/review/view';

import { QueueFlags } from './queue-flags';

/** The id of the form that assigns rows; their boxes and buttons stand outside it. */
export const assignFormId = 'assign';

interface QueueRowProps {
  row: Row;
  /** Ms since 1970. */
  now: number;
  mayAssign: boolean;
}

/** One row that awaits a decision: who takes which stance, what it would do, and whose it is. */
export function QueueRow({ row, now, mayAssign }: QueueRowProps) {
  const seen = writeSeenRow(row);
  return (
    <li className="queue-row">
      {mayAssign ? (
        <label className="queue-tick">
          <input key={seen} type="checkbox" name="rows" value={seen} form={assignFormId} />
          <span className="sr-only">Tick {row.reference}</span>
        </label>
      ) : null}
      <div className="queue-what">
        <a className="queue-link" href={row.href}>
          <span className="ref">{row.reference}</span> {row.speaker}
        </a>{' '}
        <StanceMark stance={row.stance} scope={row.scope} />
        <span className="queue-flags">
          <QueueFlags row={row} now={now} />
        </span>
      </div>
      <div className="queue-whose">
        {row.own ? <span>yours, for another editor</span> : <Assigned row={row} />}
        {mayAssign && !row.own && !row.assignedTo ? (
          <Button type="submit" small look="quiet" form={assignFormId} name="take" value={seen}>
            Take<span className="sr-only"> {row.reference}</span>
          </Button>
        ) : null}
      </div>
      <span className="queue-age">
        {row.loggedBy}, <time dateTime={row.loggedAt}>{ageWords(row.loggedAt, now)}</time>
      </span>
    </li>
  );
}

function Assigned({ row: { assignedTo } }: { row: Row }) {
  return assignedTo ? <span>for {assignedTo.name}</span> : <span>for nobody yet</span>;
}
