import type { ReactNode } from 'react';

interface PageHeaderProps {
  title: ReactNode;
  /** The quiet line above: reference, kind, story. Give inline pieces; they are spaced apart. */
  over?: ReactNode;
  /** The quiet line below: byline, times. */
  by?: ReactNode;
  /** Buttons; the main one first. */
  actions?: ReactNode;
  /** `page` for claims, articles and lists; `form` for pages whose form is the matter. */
  size?: 'page' | 'form';
}

/** The one h1 of a page with what stands around it. */
export function PageHeader({ title, over, by, actions, size = 'page' }: PageHeaderProps) {
  return (
    <header className="page-header">
      <div className="page-header-text">
        {over ? <div className="over">{over}</div> : null}
        <h1 className={size === 'page' ? 'headline' : 'headline-small'}>{title}</h1>
        {by ? <div className="page-header-by">{by}</div> : null}
      </div>
      {actions ? <div className="page-header-actions">{actions}</div> : null}
    </header>
  );
}
