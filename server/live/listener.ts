import { Client } from 'pg';

import { config } from '../config';
import { log } from '../log';
import { type LiveNews, liveChannel, readNews } from './news';

/** What a listener tells. */
interface Heard {
  news: (news: LiveNews) => void;
  /** The connection is there, for the first time or again: what was told before was missed. */
  again: () => void;
}

const firstPause = 500;
const longestPause = 30_000;

/**
 * Listens to the desk's news on a connection of its own, for as long as the process wants it. A lost
 * connection is made again, after half a second at first and half a minute at most.
 * @returns ends it
 */
export function listen(heard: Heard): () => Promise<void> {
  let ended = false;
  let client: Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let pause = firstPause;

  async function connect(): Promise<void> {
    const mine = new Client({
      connectionString: config().databaseUrl,
      application_name: 'onrecord live',
      keepAlive: true,
      connectionTimeoutMillis: 10_000,
    });
    client = mine;
    let over = false;
    const again = () => {
      if (over) return;
      over = true;
      mine.end().catch(() => undefined);
      if (ended) return;
      timer = setTimeout(() => void connect(), pause);
      timer.unref();
      pause = Math.min(pause * 2, longestPause);
    };
    mine.on('error', again);
    mine.on('end', again);
    mine.on('notification', ({ payload }) => {
      const news = readNews(payload);
      if (news) heard.news(news);
    });
    try {
      await mine.connect();
      await mine.query(`LISTEN ${liveChannel}`);
      pause = firstPause;
      heard.again();
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      log.warn({ code }, 'the desk’s news cannot be heard at the moment');
      again();
    }
  }

  void connect();
  return async () => {
    ended = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
