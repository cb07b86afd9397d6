import type { Metadata } from 'next';

import { JoinForm } from '@/components/person/join-form';
import { PlainShell } from '@/components/shell/plain-shell';
import { ButtonLink } from '@/components/ui/button';
import { passwordLength } from '@/domain/person/password';
import { findOpenLink } from '@/server/person/queries';

import { acceptInvitationAction } from './actions';

export const metadata: Metadata = { title: 'Invitation' };

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const link = await findOpenLink('invite', token, new Date());
  if (!link) {
    return (
      <PlainShell title="This invitation no longer works">
        <p>
          It was used, taken back, or is older than a week. Ask an admin of your newsroom for a new
          one.
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
    <PlainShell title="Join the desk" note="This link works once.">
      <p>
        You are invited as {link.role === 'journalist' ? 'a journalist' : `an ${link.role}`} and
        will sign in as <b>{link.email}</b>.
      </p>
      <JoinForm
        send={acceptInvitationAction}
        token={token}
        minPassword={passwordLength.min}
        email={link.email ?? ''}
      />
    </PlainShell>
  );
}
