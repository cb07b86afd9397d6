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

/** A number beside a word; `of` tells those who listen what is counted, e.g. “awaiting sign-off”. */
export function Count({ value, of, urgent }: { value: number; of: string; urgent?: boolean }) {
  return (
    <span className={classes('count', urgent && 'count-urgent')}>
      {value}
      <span className="sr-only"> {of}</span>
    </span>
  );
}
