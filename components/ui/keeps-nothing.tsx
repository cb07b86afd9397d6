'use client';

import { createContext, type ReactNode } from 'react';

export const KeepsNothingContext = createContext(false);

interface KeepsNothingProps {
  /** False: the forms inside keep drafts as usual. */
  when?: boolean;
  children: ReactNode;
}

/**
 * Stands around everything on a page that may be about a source of ours: nothing that is typed into a
 * form inside reaches this browser's storage (design, source protection), and whoever leaves is asked.
 */
export function KeepsNothing({ when = true, children }: KeepsNothingProps) {
  return <KeepsNothingContext value={when}>{children}</KeepsNothingContext>;
}
