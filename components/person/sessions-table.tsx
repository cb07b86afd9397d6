import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';

import { ChoiceForm, type SendChoice } from './choice-form';
import { browserName } from './browser-name';

/** A session in the list; instants are ISO 8601. */
export interface ListedSession {
  id: string;
  userAgent: string | null;
  ipAddress: string | null;
  startedAt: string;
  lastUsedAt: string;
}

interface SessionsTableProps {
  sessions: readonly ListedSession[];
  /** The id of the session that looks. */
  current: string;
  end: SendChoice;
}

/** Where one is signed in. */
export function SessionsTable({ sessions, current, end }: SessionsTableProps) {
  return (
    <Table
      caption="Where you are signed in"
      columns={[
        { label: 'Browser' },
        { label: 'Signed in' },
        { label: 'Last used' },
        { label: 'End', hideLabel: true },
      ]}
    >
      {sessions.map((session) => (
        <Row key={session.id}>
          <Cell main>
            <span className="flex flex-wrap items-baseline gap-x-2 font-medium">
              {browserName(session.userAgent)}
              {session.id === current ? <Badge tone="done">this one</Badge> : null}
            </span>
            {session.ipAddress ? <span className="meta">{session.ipAddress}</span> : null}
          </Cell>
          <Cell label="Signed in">
            <Instant at={session.startedAt} />
          </Cell>
          <Cell label="Last used">
            <Instant at={session.lastUsedAt} />
          </Cell>
          <Cell>
            {session.id === current ? null : (
              <ChoiceForm send={end} hidden={{ sessionId: session.id }}>
                <SubmitButton look="quiet" small pendingLabel="Ending…">
                  End
                </SubmitButton>
              </ChoiceForm>
            )}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
