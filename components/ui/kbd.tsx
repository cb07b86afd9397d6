import type { ReactNode } from 'react';

/** A key hint. Hidden from screen readers, which hear `aria-keyshortcuts` of its button instead. */
export function Kbd({ children }: { children: ReactNode }) {
  return <kbd aria-hidden="true">{children}</kbd>;
}
