import { z } from 'zod';

/** The channel of PostgreSQL on which the processes of a desk tell each other what has changed. */
export const liveChannel = 'onrecord';

const liveNews = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('claim'),
    id: z.string(),
    number: z.number().int(),
    /** Of the claim's history: a page that shows it, or a later one, has nothing new to show. */
    revision: z.number().int(),
  }),
  z.object({ kind: z.literal('notices'), personIds: z.array(z.string()).readonly() }),
  z.object({ kind: z.literal('intake'), personId: z.string() }),
]);

/** What changed, by ids alone and never in words. */
export type LiveNews = z.infer<typeof liveNews>;

/** Reads what came over the channel; null for what is none of ours. */
export function readNews(payload: string | undefined): LiveNews | null {
  try {
    const parsed = liveNews.safeParse(JSON.parse(payload ?? ''));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
