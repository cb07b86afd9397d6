import type { ReactNode } from 'react';

import { DeskShell } from '@/components/shell/desk-shell';
import { Button } from '@/components/ui/button';
import { requireActor } from '@/server/person/session';

import { signOutAction } from './actions';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const signOut = (
    <form action={signOutAction}>
      <Button type="submit" look="quiet" small>
        Sign out
      </Button>
    </form>
  );
  return (
    <DeskShell person={actor} reviewCount={0} signOut={signOut}>
      {children}
    </DeskShell>
  );
}
