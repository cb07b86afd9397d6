import { LinkTabs } from '@/components/ui/link-tabs';

const pages = [
  { href: '/people', label: 'People' },
  { href: '/settings', label: 'Settings' },
  { href: '/erasures', label: 'Erasures' },
] as const;

/** The admins' pages. */
export function PeopleTabs({ current }: { current: (typeof pages)[number]['href'] }) {
  const tabs = pages.map((page) => ({ ...page, current: page.href === current }));
  return <LinkTabs label="Newsroom" tabs={tabs} />;
}
