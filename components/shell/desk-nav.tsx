'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { Count } from '@/components/ui/badge';

const places = [
  { href: '/stories', label: 'Stories' },
  { href: '/claims', label: 'Claims' },
  { href: '/articles', label: 'Articles' },
  { href: '/sources', label: 'Sources' },
  { href: '/review', label: 'Review' },
  { href: '/people', label: 'People' },
];

/** The places of the desk; on a narrow screen a row of their own that can be scrolled sideways. */
export function DeskNav({ reviewCount, showPeople }: { reviewCount: number; showPeople: boolean }) {
  const path = usePathname();
  return (
    <nav className="desk-nav" aria-label="Desk">
      {places
        .filter(({ href }) => showPeople || href !== '/people')
        .map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={path === href ? 'page' : path.startsWith(`${href}/`) ? 'true' : undefined}
          >
            {label}
            {href === '/review' && reviewCount > 0 ? (
              <Count value={reviewCount} of="awaiting sign-off" urgent />
            ) : null}
          </Link>
        ))}
    </nav>
  );
}
