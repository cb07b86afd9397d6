import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import type { AwaitingView } from '@/domain/attribution/view';

import { ReviewStateMark } from './review-state-mark';
import { StanceMark } from './stance-mark';

/** What awaits sign-off, in the order in which it came. */
export function AwaitingTable({ rows }: { rows: readonly AwaitingView[] }) {
  return (
    <Table
      caption="Awaiting sign-off, oldest first"
      columns={[
        { label: 'Attribution' },
        { label: 'Who' },
        { label: 'Stance' },
        { label: 'State' },
        { label: 'Logged' },
      ]}
    >
      {rows.map((row) => (
        <Row key={row.id}>
          <Cell main>
            <a href={row.href}>
              <span className="ref">{row.reference}</span>{' '}
              <span className="claim-statement" lang={row.language}>
                {row.statement}
              </span>
            </a>
          </Cell>
          <Cell>{row.speaker}</Cell>
          <Cell>
            <StanceMark stance={row.stance} scope={row.scope} />
          </Cell>
          <Cell>
            <ReviewStateMark state={row.review === 'logged' ? 'awaits_sign_off' : row.review} />
            {row.own ? <span className="role"> yours, for another editor</span> : null}
          </Cell>
          <Cell>
            <span className="role">
              {row.loggedBy}, <Instant at={row.loggedAt} />
            </span>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
