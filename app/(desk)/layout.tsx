import type { ReactNode } from 'react';

import { DeskShell } from '@/components/shell/desk-shell';
import { SearchForm } from '@/components/shell/search-form';
import { Button } from '@/components/ui/button';
import { countAwaitingSignOff } from '@/server/attribution/awaiting-queries';
import { requireActor } from '@/server/person/session';

import { signOutAction } from './actions';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const waiting = await countAwaitingSignOff(actor);
  const signOut = (
    <form action={signOutAction}>
      <Button type="submit" look="quiet" small>
        Sign out
      </Button>
    </form>
  );
  return (
    <DeskShell
      person={actor}
      reviewCount={waiting}
      search={<SearchForm action="/search" placeholder="Claims and sources" />}
      signOut={signOut}
    >
      {children}
    </DeskShell>
  );
}
