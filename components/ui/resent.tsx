'use client';

import { createContext, type ReactNode, useContext } from 'react';

import { formField } from '@/domain/person/signed-out';

import { type Entries, typedEntries } from './typed-entries';

const ResentContext = createContext<Entries | null>(null);

interface ResentProps {
  /** What was sent to an action that the desk does not have any more; null: nothing was. */
  entries: Entries | null;
  children: ReactNode;
}

/** Gives the words that were sent from an older page back to their form. */
export function Resent({ entries, children }: ResentProps) {
  return <ResentContext value={entries}>{children}</ResentContext>;
}

/** What was sent with one of these forms, or null. */
export function useResent(isOwn: (formId: string) => boolean): Entries | null {
  const entries = useContext(ResentContext);
  if (!entries?.some(([name, value]) => name === formField && isOwn(value))) return null;
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return typedEntries(data);
}
