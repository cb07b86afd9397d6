import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { SignInForm } from '@/components/person/sign-in-form';
import { PlainShell } from '@/components/shell/plain-shell';
import { Notice } from '@/components/ui/notice';
import { safeNextPath } from '@/server/person/next-path';
import { isFirstRun } from '@/server/person/queries';
import { unsafeOpenedSession } from '@/server/person/session';

import { signInAction } from './actions';

export const metadata: Metadata = { title: 'Sign in' };

interface SignInPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const next = safeNextPath((await searchParams).next);
  const session = await unsafeOpenedSession();
  if (session?.lacksSecondFactor) redirect(`/second-factor?next=${encodeURIComponent(next)}`);
  if (session) redirect(next);
  if (await isFirstRun()) {
    return (
      <PlainShell title="Nobody has an account yet">
        <Notice title="Open the set-up link first.">
          It was printed where Onrecord was started and makes the first account. If it is older than
          a day, start Onrecord again for a new one.
        </Notice>
      </PlainShell>
    );
  }
  return (
    <PlainShell title="Sign in" note="No account? Ask an admin of your newsroom for an invitation.">
      <SignInForm send={signInAction} next={next} />
    </PlainShell>
  );
}
