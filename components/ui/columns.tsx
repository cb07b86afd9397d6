import type { ReactNode } from 'react';
import { classes } from './classes';

interface ColumnsProps {
  children: ReactNode;
  /** Give it `AsideSection`s. On a narrow screen it follows the main column. */
  aside: ReactNode;
  asideLabel: string;
  /** A broad second column, e.g. the desk beside an article. */
  wideAside?: boolean;
}

/** A main column and a second one beside it. */
export function Columns({ children, aside, asideLabel, wideAside }: ColumnsProps) {
  return (
    <div className={classes('columns', wideAside && 'columns-wide-aside')}>
      <div className="min-w-0">{children}</div>
      <aside className={wideAside ? undefined : 'aside'} aria-label={asideLabel}>
        {aside}
      </aside>
    </div>
  );
}

/** One ruled-off part of an aside; without a title, a stack of buttons. */
export function AsideSection({ title, children }: { title?: string; children: ReactNode }) {
  return title ? (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  ) : (
    <section className="do">{children}</section>
  );
}
