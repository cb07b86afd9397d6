'use client';

import { Select } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import type { PersonRow } from '@/domain/person/view';

import { ChoiceForm, type SendChoice } from './choice-form';
import { roleOptions } from './role-options';

interface RoleFormProps {
  person: Pick<PersonRow, 'id' | 'name' | 'role'>;
  send: SendChoice;
}

/** A person's role, to be changed. */
export function RoleForm({ person, send }: RoleFormProps) {
  return (
    <ChoiceForm key={person.role} send={send} hidden={{ personId: person.id }}>
      {({ role = person.role }) => (
        <>
          <Select
            key={role}
            id={`role-${person.id}`}
            name="role"
            label={`Role of ${person.name}`}
            hideLabel
            options={roleOptions}
            defaultValue={role}
          />
          <SubmitButton look="plain" small>
            Change
          </SubmitButton>
        </>
      )}
    </ChoiceForm>
  );
}
