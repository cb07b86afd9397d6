import type { Metadata } from 'next';
import { redirect } from 'next/navigation';

import { SecondStepForm } from '@/components/person/second-step-form';
import { PlainShell } from '@/components/shell/plain-shell';
import { safeNextPath } from '@/server/person/next-path';
import { currentActor } from '@/server/person/session';

import { secondStepAction } from './actions';

export const metadata: Metadata = { title: 'Sign in: the code' };

interface SecondStepPageProps {
  searchParams: Promise<{ next?: string | string[] }>;
}

export default async function SecondStepPage({ searchParams }: SecondStepPageProps) {
  const next = safeNextPath((await searchParams).next);
  if (await currentActor()) redirect(next);
  return (
    <PlainShell
      title="Your second factor"
      note="Neither phone nor recovery codes? Ask an admin of your newsroom to reset it."
    >
      <SecondStepForm send={secondStepAction} next={next} />
      <p className="meta">
        <a href={`/sign-in?next=${encodeURIComponent(next)}`}>Begin again with the password</a>
      </p>
    </PlainShell>
  );
}
