import { thingPaths, typedThing } from '@/domain/place/things';
import type { Place } from '@/domain/place/view';
import { reference } from '@/domain/reference';

/** One line of the palette. */
export interface PaletteEntry extends Place {
  group: 'Recent' | 'Create' | 'Go to' | 'Found' | 'Search';
}

interface Page {
  href: string;
  name: string;
  /** Other words by which it is found. */
  also?: string;
  adminOnly?: true;
}

const creations: readonly Page[] = [
  { href: '/articles/new', name: 'Add an article', also: 'new log paste' },
  {
    href: '/articles/new?kind=own_reporting',
    name: 'Add own reporting',
    also: 'new interview call',
  },
  { href: '/claims/new', name: 'New claim', also: 'add create' },
  { href: '/sources/new', name: 'New source', also: 'add create person organization outlet' },
  { href: '/sources/new?kind=unnamed', name: 'New unnamed source', also: 'add create anonymous' },
  { href: '/stories/new', name: 'Start a story', also: 'new create add' },
  { href: '/articles/intake', name: 'Add several articles', also: 'new fetch files' },
  { href: '/claims/import', name: 'Import claims from a table', also: 'add csv' },
];

const pages: readonly Page[] = [
  { href: '/stories', name: 'Stories' },
  { href: '/claims', name: 'Claims' },
  { href: '/articles', name: 'Articles' },
  { href: '/sources', name: 'Sources' },
  { href: '/review', name: 'Review', also: 'queue sign off' },
  { href: '/review/mine', name: 'Came back to me', also: 'my work' },
  { href: '/review/corrections', name: 'Corrections' },
  { href: '/notices', name: 'Notices', also: 'mentions' },
  { href: '/account', name: 'Your account', also: 'password settings token second factor' },
  { href: '/account/api', name: 'The API', also: 'programs openapi' },
  { href: '/people', name: 'People', also: 'invite colleague', adminOnly: true },
  { href: '/settings', name: 'Settings', adminOnly: true },
  { href: '/erasures', name: 'Erasures', adminOnly: true },
];

/**
 * What the palette offers. Before anything is typed: recent places, what can be created, all pages.
 * Else a thing whose reference was typed, pages and creations every typed word of which begins one of
 * theirs, then what the server found, and the search page at last. What the server finds is added
 * behind, so that no line moves under somebody's hand.
 */
export function paletteEntries(
  text: string,
  {
    recent,
    found,
    isAdmin,
  }: { recent: readonly Place[]; found: readonly Place[]; isAdmin: boolean },
): PaletteEntry[] {
  const query = text.trim();
  const open = (all: readonly Page[]) => all.filter(({ adminOnly }) => isAdmin || !adminOnly);
  const asEntry =
    (group: PaletteEntry['group']) =>
    ({ href, name }: Page): PaletteEntry => ({
      group,
      href,
      name,
      reference: null,
      language: null,
      detail: '',
    });
  if (!query) {
    return [
      ...recent.map((place) => ({ ...place, group: 'Recent' as const })),
      ...creations.map(asEntry('Create')),
      ...open(pages).map(asEntry('Go to')),
    ];
  }
  const thing = typedThing(query);
  const named = thing && reference(thing.kind, thing.number);
  const jump = thing && named && !found.some((place) => place.reference === named);
  return [
    ...(jump
      ? [asEntry('Go to')({ href: `${thingPaths[thing.kind]}/${named}`, name: `Open ${named}` })]
      : []),
    ...open(pages)
      .filter((page) => matches(page, query))
      .map(asEntry('Go to')),
    ...creations.filter((page) => matches(page, query)).map(asEntry('Create')),
    ...found.map((place) => ({ ...place, group: 'Found' as const })),
    asEntry('Search')({
      href: `/search?q=${encodeURIComponent(query)}`,
      name: `Search for “${query}”`,
    }),
  ];
}

function matches({ name, also = '' }: Page, query: string): boolean {
  const words = `${name} ${also}`.toLowerCase().split(' ');
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
