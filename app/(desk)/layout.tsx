import type { ReactNode } from 'react';

import { LiveDesk } from '@/components/live/live-desk';
import { Palette } from '@/components/palette/palette';
import { OpenedBy } from '@/components/person/opened-by';
import { DeskShell } from '@/components/shell/desk-shell';
import { SearchForm } from '@/components/shell/search-form';
import { Button } from '@/components/ui/button';
import { SweptDrafts } from '@/components/ui/swept-drafts';
import { deskCounts } from '@/server/desk-count-queries';
import { requireActor } from '@/server/person/session';

import { signOutAction } from './actions';
import { goAnywhere, recentPlaces } from './palette-actions';

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const actor = await requireActor();
  const counts = await deskCounts(actor);
  const signOut = (
    <form action={signOutAction}>
      <Button type="submit" look="quiet" small>
        Sign out
      </Button>
    </form>
  );
  return (
    <OpenedBy personId={actor.id}>
      <SweptDrafts />
      <LiveDesk counts={counts} madeAt={Date.now()}>
        <DeskShell
          person={actor}
          search={
            <>
              <SearchForm action="/search" placeholder="Find anything" />
              <Palette
                person={{ id: actor.id, isAdmin: actor.role === 'admin' }}
                search={goAnywhere}
                nameRecent={recentPlaces}
              />
            </>
          }
          signOut={signOut}
        >
          {children}
        </DeskShell>
      </LiveDesk>
    </OpenedBy>
  );
}
