import { Count } from '@/components/ui/badge';
import { LinkTabs } from '@/components/ui/link-tabs';

export type ReviewPlace = 'queue' | 'came_back' | 'corrections';

interface ReviewTabsProps {
  current: ReviewPlace;
  /** How many stand in each; a place that is left out, or has none, shows no number. */
  counts?: Partial<Record<ReviewPlace, number>>;
}

const places = [
  { place: 'queue', href: '/review', label: 'Queue', of: 'awaiting sign-off' },
  { place: 'came_back', href: '/review/mine', label: 'Came back', of: 'that came back to you' },
  { place: 'corrections', href: '/review/corrections', label: 'Corrections', of: 'open' },
] as const satisfies readonly { place: ReviewPlace; [key: string]: string }[];

/** The three lists of the review desk. */
export function ReviewTabs({ current, counts = {} }: ReviewTabsProps) {
  const tabs = places.map(({ place, href, label, of }) => {
    const count = counts[place] ?? 0;
    return {
      href,
      label,
      after: count > 0 ? <Count value={count} of={of} /> : null,
      current: place === current,
    };
  });
  return <LinkTabs label="Review" tabs={tabs} />;
}
