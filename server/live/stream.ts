import { deskCounts } from '../desk-count-queries';
import { log } from '../log';
import { subscribe } from './hub';
import { claimsChangedSince } from './missed-queries';
import type { LiveNews } from './news';
import { admit } from './open-streams';
import { actorOfSession } from './session-queries';

/** What a page says when it begins to listen. */
interface Listening {
  sessionId: string;
  personId: string;
  /** When the page was made, ms since 1970 by the server's clock; null: unknown. */
  since: number | null;
}

const heartbeat = 25_000;
/** Counts are read once for several changes. */
const countsPause = 300;
/** A page that takes nothing in is let go of. */
const mostWaiting = 200;

/**
 * The events of one open page as text (HTML standard, server-sent events): `claim` with a
 * number and its revision, `counts`, `missed` when something may have been missed, `end` when it is not to connect again. It
 * ends with its session, with its person's account and with the process.
 */
export function liveStream({ sessionId, personId, since }: Listening): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let close = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let open = true;
      let last = '';
      let counting: NodeJS.Timeout | undefined;
      const write = (text: string) => {
        if (!open) return;
        if ((controller.desiredSize ?? 0) < -mostWaiting) close();
        else controller.enqueue(encoder.encode(text));
      };
      const send = (event: string, data: object) =>
        write(`event: ${event}\nid: ${Date.now()}\ndata: ${JSON.stringify(data)}\n\n`);

      const unsubscribe = subscribe({
        news: hear,
        again: () => send('missed', {}),
        end: () => close(),
      });
      const leave = admit(personId, () => {
        send('end', {});
        close();
      });
      const beat = setInterval(() => void count(true), heartbeat);
      close = () => {
        if (!open) return;
        open = false;
        unsubscribe();
        leave();
        clearInterval(beat);
        clearTimeout(counting);
        try {
          controller.close();
        } catch {
          // Its reader is gone already.
        }
      };

      function hear(news: LiveNews): void {
        if (news.kind === 'notices' && !news.personIds.includes(personId)) return;
        if (news.kind === 'intake') {
          if (news.personId === personId) send('intake', {});
          return;
        }
        if (news.kind === 'claim') send('claim', { number: news.number, revision: news.revision });
        else send('notices', {});
        counting ??= setTimeout(() => {
          counting = undefined;
          void count(false);
        }, countsPause);
      }

      /** Sends the counts if they are others, and ends the stream with its session. */
      async function count(alive: boolean): Promise<void> {
        try {
          const actor = await actorOfSession(sessionId, new Date());
          if (!actor) {
            send('end', {});
            close();
            return;
          }
          const counts = JSON.stringify(await deskCounts(actor));
          if (counts !== last) send('counts', JSON.parse(counts) as object);
          else if (alive) write(`id: ${Date.now()}\n: still here\n\n`);
          last = counts;
        } catch (error) {
          log.warn({ error: error instanceof Error ? error.name : 'thrown' }, 'no counts to send');
        }
      }

      async function catchUp(): Promise<void> {
        if (since === null) return;
        const actor = await actorOfSession(sessionId, new Date());
        const missed = actor && (await claimsChangedSince(actor, since));
        if (missed === null) send('missed', {});
        else missed.forEach((claim) => send('claim', claim));
      }

      // The first words make the browser's connection count as open.
      write(`retry: 5000\n: listening\n\n`);
      void count(false);
      catchUp().catch(() => send('missed', {}));
    },
    cancel: () => close(),
  });
}
