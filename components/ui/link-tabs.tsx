import type { ReactNode } from 'react';

export interface LinkTab {
  href: string;
  label: string;
  /** A number or mark after the label. */
  after?: ReactNode;
  current?: boolean;
}

/** Views of one thing, each with an address of its own. */
export function LinkTabs({ label, tabs }: { label: string; tabs: readonly LinkTab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      {tabs.map((tab) => (
        <a key={tab.href} href={tab.href} aria-current={tab.current ? 'page' : undefined}>
          {tab.label}
          {tab.after}
        </a>
      ))}
    </nav>
  );
}
