'use client';

import { createContext, type ReactNode, useContext } from 'react';

import { openedByField } from '@/domain/person/signed-out';

const OpenedByContext = createContext<string | null>(null);

interface OpenedByProps {
  /** The id of who is signed in. */
  personId: string;
  children: ReactNode;
}

/** Tells every form inside whose page it is on. */
export function OpenedBy({ personId, children }: OpenedByProps) {
  return <OpenedByContext value={personId}>{children}</OpenedByContext>;
}

/** The id of who opened the page; null outside the desk. */
export function useOpenedBy(): string | null {
  return useContext(OpenedByContext);
}

/**
 * Says with a form who opened the page that it is on: what they wrote is saved as nobody else's
 * (`sendersSession`). Every form that writes has one; outside the desk it is nothing.
 */
export function OpenedByField() {
  const personId = useOpenedBy();
  return personId && <input type="hidden" name={openedByField} value={personId} />;
}
