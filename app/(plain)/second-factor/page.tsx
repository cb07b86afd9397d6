import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { signOutAction } from '@/app/(desk)/actions';
import { AppKey } from '@/components/person/app-key';
import { BeginSecondFactorForm } from '@/components/person/begin-second-factor-form';
import { ConfirmSecondFactorForm } from '@/components/person/confirm-second-factor-form';
import { PlainShell } from '@/components/shell/plain-shell';
import { Button } from '@/components/ui/button';
import { safeNextPath } from '@/server/person/next-path';
import { proofAsked } from '@/server/person/prove';
import { hasSecondFactor, keyToConfirm } from '@/server/person/second-factor-queries';
import { unsafeOpenedSession } from '@/server/person/session';

import { beginSecondFactorAction, confirmSecondFactorAction } from './actions';

export const metadata: Metadata = { title: 'Second factor' };

interface SecondFactorPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

/** Setting a second factor up, by choice or because the newsroom wants one. */
export default async function SecondFactorPage({ searchParams }: SecondFactorPageProps) {
  const next = safeNextPath((await searchParams).next);
  const session = await unsafeOpenedSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(next)}`);
  const { actor, email } = session;
  const asked = await proofAsked(session);
  const confirmed = await hasSecondFactor(actor.id);
  // The key is shown to somebody alone who has just shown that it is them.
  const key = confirmed || asked !== 'nothing' ? null : await keyToConfirm({ id: actor.id, email });
  return (
    <PlainShell
      wide
      title="Second factor"
      note={session.lacksSecondFactor ? null : <a href={next}>Back</a>}
    >
      {session.lacksSecondFactor ? (
        <p>
          Your newsroom wants a second factor for the role <b>{actor.role}</b>. Set it up to go on.
        </p>
      ) : null}
      {confirmed || key ? (
        <ConfirmSecondFactorForm
          send={confirmSecondFactorAction}
          next={next}
          appKey={key ? <AppKey {...key} /> : null}
        />
      ) : (
        <>
          <p>
            An authenticator app on your phone shows a new code every half minute. Signing in will
            ask for it after your password.
          </p>
          <BeginSecondFactorForm send={beginSecondFactorAction} asked={asked} next={next} />
        </>
      )}
      {session.lacksSecondFactor ? <SignOut /> : null}
    </PlainShell>
  );
}

function SignOut() {
  return (
    <form action={signOutAction}>
      <Button type="submit" look="quiet" small>
        Sign out
      </Button>
    </form>
  );
}
