import type { ReactNode } from 'react';
import type { Actor } from '@/domain/person/role';
import { SkipLink } from '@/components/ui/skip-link';
import { AccountMenu } from './account-menu';
import { Bell } from './bell';
import { DeskNav } from './desk-nav';
import { Wordmark } from './wordmark';

interface DeskShellProps {
  person: Pick<Actor, 'name' | 'role'>;
  /** The search in the bar (SearchForm). */
  search?: ReactNode;
  /** The form that signs out, with one submit button. */
  signOut: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: bar, main landmark, quiet footer. Stand it inside LiveDesk. */
export function DeskShell({ person, search, signOut, children }: DeskShellProps) {
  return (
    <div className="shell">
      <SkipLink />
      <header className="bar">
        <Wordmark />
        <DeskNav showPeople={person.role === 'admin'} />
        <div className="desk-search">{search}</div>
        <Bell />
        <AccountMenu person={person} signOut={signOut} />
      </header>
      <main id="main" className="page" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <span>Onrecord</span>
        <span>Accepted means faithfully recorded, not true.</span>
      </footer>
    </div>
  );
}
