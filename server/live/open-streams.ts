/** How many open pages of one person hear news at once; of more, the oldest goes back to asking. */
const mostOfOne = 8;

const kept = globalThis as typeof globalThis & { onrecordStreams?: Map<string, Set<() => void>> };
const open: Map<string, Set<() => void>> = (kept.onrecordStreams ??= new Map());

/**
 * Counts one more open stream of a person and ends their oldest where there are too many.
 * @returns takes it out of the count
 */
export function admit(personId: string, end: () => void): () => void {
  const streams = open.get(personId) ?? new Set();
  open.set(personId, streams);
  streams.add(end);
  const [oldest] = streams;
  if (streams.size > mostOfOne && oldest) {
    streams.delete(oldest);
    oldest();
  }
  return () => {
    streams.delete(end);
    if (streams.size === 0 && open.get(personId) === streams) open.delete(personId);
  };
}
