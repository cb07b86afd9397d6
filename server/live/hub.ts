import { listen } from './listener';
import type { LiveNews } from './news';

/** Somebody in this process who wants to hear what changes on the desk. */
export interface Subscriber {
  news: (news: LiveNews) => void;
  /** Something may have been missed. */
  again: () => void;
  /** The process ends. */
  end: () => void;
}

interface Hub {
  subscribers: Set<Subscriber>;
  stop: (() => Promise<void>) | null;
}

// Route handlers and the start of the server are bundled apart: one hub is kept on globalThis.
const kept = globalThis as typeof globalThis & { onrecordHub?: Hub };
const hub: Hub = (kept.onrecordHub ??= { subscribers: new Set(), stop: null });

/**
 * Hears the desk's news from now on, over the one connection that listens for the whole process.
 * @returns ends it
 */
export function subscribe(subscriber: Subscriber): () => void {
  hub.subscribers.add(subscriber);
  if (!hub.stop) {
    hub.stop = listen({
      news: (news) => hub.subscribers.forEach((each) => each.news(news)),
      again: () => hub.subscribers.forEach((each) => each.again()),
    });
    // Open streams would hold up the end of the server.
    process.once('SIGTERM', endHub);
    process.once('SIGINT', endHub);
  }
  return () => hub.subscribers.delete(subscriber);
}

/** Ends everything that listens in this process. */
export async function closeHub(): Promise<void> {
  for (const subscriber of hub.subscribers) subscriber.end();
  hub.subscribers.clear();
  const { stop } = hub;
  hub.stop = null;
  process.off('SIGTERM', endHub);
  process.off('SIGINT', endHub);
  await stop?.();
}

function endHub(): void {
  void closeHub();
}
