import { Badge } from '@/components/ui/badge';
import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import type { InvitationRow } from '@/domain/person/view';

import { ChoiceForm, type SendChoice } from './choice-form';

const tones = {
  open: 'waiting',
  accepted: 'done',
  revoked: undefined,
  expired: undefined,
} as const;

interface InvitationsTableProps {
  invitations: readonly InvitationRow[];
  revoke: SendChoice;
}

/** Who was asked to join, by whom, and what became of it. */
export function InvitationsTable({ invitations, revoke }: InvitationsTableProps) {
  return (
    <Table
      caption="Invitations"
      columns={[
        { label: 'Address' },
        { label: 'State' },
        { label: 'Invited' },
        { label: 'Revoke', hideLabel: true },
      ]}
    >
      {invitations.map((invitation) => (
        <Row key={invitation.id}>
          <Cell main>
            <div className="grid gap-0.5">
              <span className="font-medium break-words">{invitation.email}</span>
              <span className="meta">as {invitation.role}</span>
            </div>
          </Cell>
          <Cell label="State">
            <Badge tone={tones[invitation.state]}>{invitation.state}</Badge>
            {invitation.state === 'open' ? (
              <span className="meta">
                {' '}
                until <Instant at={invitation.expiresAt} show="day" />
              </span>
            ) : null}
          </Cell>
          <Cell label="Invited">
            <Instant at={invitation.invitedAt} show="day" />
            {invitation.invitedBy ? <span className="meta"> by {invitation.invitedBy}</span> : null}
          </Cell>
          <Cell>
            {invitation.state === 'open' ? (
              <ChoiceForm send={revoke} hidden={{ invitationId: invitation.id }}>
                <SubmitButton look="quiet" small pendingLabel="Revoking…">
                  Revoke
                </SubmitButton>
              </ChoiceForm>
            ) : null}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
