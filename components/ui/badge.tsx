import type { ReactNode } from 'react';
import { classes } from './classes';

/** A short word in a frame, e.g. a role or a kind. */
export function Badge({
  tone,
  children,
}: {
  tone?: 'waiting' | 'wrong' | 'done';
  children: ReactNode;
}) {
  return <span className={classes('badge', tone && `badge-${tone}`)}>{children}</span>;
}

interface CountProps {
  value: number;
  /** Tells those who listen what is counted, e.g. “awaiting sign-off”. */
  of: string;
  urgent?: boolean;
  /** A larger number is shown as “999+”. */
  most?: number;
  /** There may be more: “12+”. */
  atLeast?: boolean;
}

/** A number beside a word. */
export function Count({ value, of, urgent, most = Infinity, atLeast }: CountProps) {
  return (
    <span className={classes('count', urgent && 'count-urgent')}>
      {atLeast || value > most ? `${Math.min(value, most)}+` : value}
      <span className="sr-only"> {of}</span>
    </span>
  );
}
