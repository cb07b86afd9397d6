'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { mostInBar, useCounts } from '@/components/live/counts';
import { Count } from '@/components/ui/badge';

const places = [
  { href: '/stories', label: 'Stories' },
  { href: '/claims', label: 'Claims' },
  { href: '/articles', label: 'Articles' },
  { href: '/sources', label: 'Sources' },
  { href: '/review', label: 'Review' },
  { href: '/people', label: 'People' },
];

/** Pages with a tab beside a place. */
const beside: Readonly<Record<string, readonly string[]>> = {
  '/people': ['/settings', '/erasures'],
};

function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`);
}

/** The places of the desk; on a narrow screen a row of their own that can be scrolled sideways. */
export function DeskNav({ showPeople }: { showPeople: boolean }) {
  const path = usePathname();
  const { review: reviewCount } = useCounts();
  return (
    <nav className="desk-nav" aria-label="Desk">
      {places
        .filter(({ href }) => showPeople || href !== '/people')
        .map(({ href, label }) => (
          <Link
            key={href}
            href={href}
            prefetch={false}
            aria-current={
              path === href
                ? 'page'
                : [href, ...(beside[href] ?? [])].some((place) => isIn(path, place))
                  ? 'true'
                  : undefined
            }
          >
            {label}
            {href === '/review' && reviewCount > 0 ? (
              <Count value={reviewCount} of="awaiting sign-off" most={mostInBar} urgent />
            ) : null}
          </Link>
        ))}
    </nav>
  );
}
