import type { Metadata } from 'next';

import { JoinForm } from '@/components/person/join-form';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { passwordLength } from '@/domain/person/password';
import { findOpenLink } from '@/server/person/queries';

import { setUpAction } from './actions';

export const metadata: Metadata = { title: 'Set up' };

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  if (!(await findOpenLink('set_up', token, new Date()))) {
    return (
      <PlainShell title="This set-up link no longer works">
        <p>
          It was used, replaced by a newer one, or is older than a day. If nobody has an account
          yet, start Onrecord again: it prints a new link.
        </p>
        <div className="form-actions">
          <ButtonLink look="primary" href="/sign-in">
            Sign in
          </ButtonLink>
        </div>
      </PlainShell>
    );
  }
  return (
    <PlainShell
      title="Set up Onrecord"
      note="This link works once. Everybody else joins by an invitation from you."
    >
      <p>
        Make the first account. It is an admin’s: you invite the others and give them their roles.
      </p>
      <JoinForm send={setUpAction} token={token} minPassword={passwordLength.min} />
    </PlainShell>
  );
}
