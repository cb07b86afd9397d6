import type { ReactNode } from 'react';
import type { Actor } from '@/domain/person/role';
import { SkipLink } from '@/components/ui/skip-link';
import { AccountMenu } from './account-menu';
import { DeskNav } from './desk-nav';
import { Wordmark } from './wordmark';

interface DeskShellProps {
  person: Pick<Actor, 'name' | 'role'>;
  /** How many attributions await sign-off; 0 shows no number. */
  reviewCount: number;
  /** The search in the bar (SearchForm). */
  search?: ReactNode;
  /** The form that signs out, with one submit button. */
  signOut: ReactNode;
  children: ReactNode;
}

/** The frame of every signed-in page: bar, main landmark, quiet footer. */
export function DeskShell({ person, reviewCount, search, signOut, children }: DeskShellProps) {
  return (
    <div className="shell">
      <SkipLink />
      <header className="bar">
        <Wordmark />
        <DeskNav reviewCount={reviewCount} showPeople={person.role === 'admin'} />
        <div className="desk-search">{search}</div>
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
