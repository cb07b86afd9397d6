import type { ReactNode } from 'react';
import { classes } from '@/components/ui/classes';
import { Wordmark } from './wordmark';

interface PlainShellProps {
  title: string;
  children: ReactNode;
  /** A quiet line under the sheet. */
  note?: ReactNode;
  wide?: boolean;
}

/** One sheet of paper with the mark above it, for pages outside the desk: sign in, set-up, invites. */
export function PlainShell({ title, children, note, wide }: PlainShellProps) {
  return (
    <main id="main" className="plain">
      <Wordmark />
      <div className={classes('plain-sheet', wide && 'plain-sheet-wide')}>
        <h1 className="headline-small">{title}</h1>
        {children}
      </div>
      {note ? <p className="plain-note">{note}</p> : null}
    </main>
  );
}
