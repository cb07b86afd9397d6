import type { ReactNode } from 'react';
import { ButtonLink } from './button';

interface PaginationProps {
  /** What is paged, for those who listen, e.g. “Pages of claims”. */
  label: string;
  previousHref?: string;
  nextHref?: string;
  /** Where we are, e.g. “51–100 of 312”. */
  children?: ReactNode;
}

/** Plain links to the pages before and after; nothing when there is only one page. */
export function Pagination({ label, previousHref, nextHref, children }: PaginationProps) {
  if (!previousHref && !nextHref) return null;
  return (
    <nav className="pagination" aria-label={label}>
      {previousHref ? (
        <ButtonLink small href={previousHref} rel="prev">
          ← Previous
        </ButtonLink>
      ) : null}
      {children ? <span>{children}</span> : null}
      {nextHref ? (
        <ButtonLink small href={nextHref} rel="next">
          Next →
        </ButtonLink>
      ) : null}
    </nav>
  );
}
