'use client';

import { createContext, type ReactNode, useContext } from 'react';

/** The numbers in the bar. */
export interface Counts {
  /** How many attributions await sign-off. */
  review: number;
  /** How many notices are not read. */
  notices: number;
}

/** The bar says “999+” of more than these. */
export const mostInBar = 999;

const CountsContext = createContext<Counts>({ review: 0, notices: 0 });

/** Gives the numbers to the bar inside. */
export function CountsProvider({ counts, children }: { counts: Counts; children: ReactNode }) {
  return <CountsContext value={counts}>{children}</CountsContext>;
}

/** The numbers as they stand now. */
export function useCounts(): Counts {
  return useContext(CountsContext);
}
