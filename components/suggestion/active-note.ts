/** So far from the line of reading, in heights of the screen, a note stays active. */
const near = 0.22;

/**
 * Where a reader's eye is, in heights of the screen: near the top at first and near the bottom at the
 * end, so that the first and the last words of a text can be read too.
 * @param progress how far the page is scrolled, 0 to 1
 */
export function lineOfReading(progress: number): number {
  return 0.25 + 0.6 * Math.min(1, Math.max(0, progress));
}

/** The first mark in the text of each note, in reading order. */
export interface MarkedNote {
  id: string;
  mark: HTMLElement;
}

/** The notes beside the text that have words in it, each with the first of them. */
export function markedNotes(root: Element): MarkedNote[] {
  const found = new Map<string, HTMLElement>();
  for (const mark of root.querySelectorAll<HTMLElement>('[data-notes]')) {
    for (const id of mark.dataset.notes?.split(' ') ?? []) {
      if (!found.has(id)) found.set(id, mark);
    }
  }
  return [...found].map(([id, mark]) => ({ id, mark }));
}

/**
 * The note that is read: the active one as long as its words are near the line of reading, otherwise
 * the last whose words begin above it. Measures a few marks only.
 * @param line as {@link lineOfReading}
 */
export function noteInView(
  notes: readonly MarkedNote[],
  active: string | null,
  line: number,
): string | null {
  const top = (note: MarkedNote | undefined) =>
    (note?.mark.getBoundingClientRect().top ?? 0) / window.innerHeight;
  const present = notes.find(({ id }) => id === active);
  if (present && Math.abs(top(present) - line) < near) return active;
  let [low, high] = [0, notes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (top(notes[middle]) <= line) low = middle + 1;
    else high = middle;
  }
  return notes[Math.max(0, low - 1)]?.id ?? null;
}
