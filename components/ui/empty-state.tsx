import type { ReactNode } from 'react';

/** A page or list with nothing in it: why, and what to do next (`actions`: buttons). */
export function EmptyState({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="empty">
      <h2 className="headline-small">{title}</h2>
      <p>{children}</p>
      {actions ? <div className="empty-actions">{actions}</div> : null}
    </div>
  );
}
