/** What of an open page tells whether a change to a claim shows on it. */
export interface OpenPage {
  /** `/claims/C-1042` */
  path: string;
  /** Whether the page has a link to this address, or to one below it. */
  linksTo: (address: string) => boolean;
}

/** Lists on which a claim can appear that was not there before. */
const lists = ['/claims', '/review'];

/**
 * Whether a change to a claim may show on a page: one of the claim's own, one that links to it, or a
 * list that it may come onto.
 */
export function concerns(page: OpenPage, claim: string): 'shown' | 'perhaps' | 'no' {
  const address = `/claims/${claim}`;
  const path = page.path.toLowerCase();
  const own = address.toLowerCase();
  if (path === own || path.startsWith(`${own}/`) || page.linksTo(address)) return 'shown';
  return lists.includes(page.path) ? 'perhaps' : 'no';
}
