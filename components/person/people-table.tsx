import { ReasonForm } from '@/components/history/reason-form';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Confirm } from '@/components/ui/confirm';
import type { FormAction } from '@/components/ui/form-state';
import { SubmitButton } from '@/components/ui/submit-button';
import { Cell, Row, Table } from '@/components/ui/table';
import { Instant } from '@/components/ui/time';
import type { Proof } from '@/domain/person/proof';
import type { PersonRow } from '@/domain/person/view';

import { ChoiceForm, type SendChoice } from './choice-form';
import { RoleForm } from './role-form';

interface PeopleTableProps {
  people: readonly PersonRow[];
  /** The id of the one who looks: nobody changes their own role. */
  self: string;
  changeRole: SendChoice;
  deactivate: SendChoice;
  reactivate: SendChoice;
  resetSecondFactor: FormAction;
  /** What its forms ask beforehand to show that it is them. */
  asked: Proof;
}

/** Everybody with their role, and what an admin may do about it. */
export function PeopleTable({ people, self, ...send }: PeopleTableProps) {
  return (
    <Table
      caption="People"
      columns={[
        { label: 'Person' },
        { label: 'Role' },
        { label: 'Last here' },
        { label: 'Account', hideLabel: true },
      ]}
    >
      {people.map((person) => (
        <Row key={person.id}>
          <Cell main>
            <div className="grid gap-0.5">
              <span className="flex flex-wrap items-baseline gap-x-2 font-medium">
                {person.name}
                {person.id === self ? <span className="role">you</span> : null}
                {person.hasSecondFactor ? <Badge tone="done">second factor</Badge> : null}
                {person.deactivatedAt ? <Badge tone="wrong">deactivated</Badge> : null}
              </span>
              <span className="meta">{person.email}</span>
            </div>
          </Cell>
          <Cell label="Role">
            {person.id === self || person.deactivatedAt ? (
              <span className="role">{person.role}</span>
            ) : (
              <RoleForm person={person} send={send.changeRole} />
            )}
          </Cell>
          <Cell label="Last here">
            {person.lastSeenAt ? (
              <Instant at={person.lastSeenAt} />
            ) : (
              <span className="meta">–</span>
            )}
          </Cell>
          <Cell>{person.id === self ? null : <AccountSwitch person={person} {...send} />}</Cell>
        </Row>
      ))}
    </Table>
  );
}

interface AccountSwitchProps {
  person: PersonRow;
  deactivate: SendChoice;
  reactivate: SendChoice;
  resetSecondFactor: FormAction;
  asked: Proof;
}

function AccountSwitch({ person, deactivate, reactivate, ...props }: AccountSwitchProps) {
  const hidden = { personId: person.id };
  if (person.deactivatedAt && !person.hasAccount) {
    return <span className="meta">No account to switch on.</span>;
  }
  if (person.deactivatedAt) {
    return (
      <ChoiceForm send={reactivate} hidden={hidden}>
        <Button type="submit" small>
          Reactivate
        </Button>
      </ChoiceForm>
    );
  }
  return (
    <div className="grid justify-items-start gap-2">
      <Confirm
        small
        look="quiet"
        label="Deactivate…"
        question={`${person.name} is signed out at once and cannot sign in again. Their work stays.`}
      >
        <ChoiceForm send={deactivate} hidden={hidden} asked={props.asked}>
          <SubmitButton look="danger" small pendingLabel="Deactivating…">
            Deactivate {person.name}
          </SubmitButton>
        </ChoiceForm>
      </Confirm>
      {person.hasSecondFactor ? (
        <ReasonForm
          id={`second-factor-${person.id}`}
          action={props.resetSecondFactor}
          hidden={hidden}
          asked={props.asked}
          label="Reset the second factor…"
          doIt="Remove it"
          question={`${person.name} has lost phone and recovery codes? They are signed out and sign in by password alone. Make sure that it is them who asks.`}
          look="danger"
          small
        />
      ) : null}
    </div>
  );
}
