'use client';

import { useSyncExternalStore } from 'react';

import { Instant } from './time';

/** An instant in the reader's own zone where scripts run, else in UTC. `at`: ISO 8601 with zone. */
export function ReaderInstant({ at }: { at: string }) {
  return <Instant at={at} zone={useSyncExternalStore(never, readersZone, utc)} />;
}

/** Nobody moves to another zone while a page is open. */
function never(): () => void {
  return () => undefined;
}

function readersZone(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The server does not know where its readers are. */
function utc(): string {
  return 'UTC';
}
