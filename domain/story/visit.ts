/** When a person looks at a story; instants in ms since 1970. */
export interface StoryVisit {
  /** When its page was last opened on the present visit. */
  openedAt: number;
  /** When it was last opened on the visit before; null: this is the first. */
  sinceAt: number | null;
}

/** Whoever opens the page again within this time is still on the same visit. */
const visitLength = 30 * 60_000;

/** The visit that opening a story's page at `now` makes or goes on with; `before`: null for the first. */
export function visitAt(before: StoryVisit | null, now: number): StoryVisit {
  if (!before) return { openedAt: now, sinceAt: null };
  const isNew = now - before.openedAt > visitLength;
  return {
    openedAt: Math.max(now, before.openedAt),
    sinceAt: isNew ? before.openedAt : before.sinceAt,
  };
}
