'use client';

import { usePathname } from 'next/navigation';

import { mostInBar, useCounts } from '@/components/live/counts';
import { Count } from '@/components/ui/badge';

/** Leads to what one is told, with how much of it is not read. */
export function Bell() {
  const { notices } = useCounts();
  return (
    <a
      className="bell"
      href="/notices"
      title="Notices"
      aria-current={usePathname() === '/notices' ? 'page' : undefined}
    >
      <span className="bell-icon" aria-hidden="true" />
      <span className="sr-only">Notices</span>
      {notices > 0 ? <Count value={notices} of="not read" most={mostInBar} urgent /> : null}
    </a>
  );
}
