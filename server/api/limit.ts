import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import { config } from '../config';
import { database } from '../database/client';

const seconds = 60;

/** Requests are paid for in the database so many at once, and used up in this process. */
const partsOfLimit = 10;

interface Purse {
  /** Requests that are paid for. */
  left: number;
  /** No request is let through before, in ms since 1970. */
  blockedUntil: number;
  /** Being filled. */
  filling: Promise<void> | null;
}

const purses = new Map<string, Purse>();
let limiter: RateLimiterPrisma | undefined;

/**
 * Counts one request of a token, over all processes together: API_REQUESTS_PER_MINUTE are let through
 * in a minute, a tenth more for each further process.
 * @returns how many seconds to wait; 0: it may go on
 */
export async function spendRequest(tokenId: string, now: number = Date.now()): Promise<number> {
  if (purses.size > 10_000) purses.clear();
  const purse = purses.get(tokenId) ?? { left: 0, blockedUntil: 0, filling: null };
  purses.set(tokenId, purse);
  if (now < purse.blockedUntil) return Math.ceil((purse.blockedUntil - now) / 1000);
  while (purse.left < 1) {
    purse.filling ??= fill(tokenId, purse, now).finally(() => (purse.filling = null));
    await purse.filling;
    if (now < purse.blockedUntil) return Math.ceil((purse.blockedUntil - now) / 1000);
  }
  purse.left -= 1;
  return 0;
}

async function fill(tokenId: string, purse: Purse, now: number): Promise<void> {
  const points = config().apiRequestsPerMinute;
  limiter ??= new RateLimiterPrisma({
    storeClient: database,
    tableName: 'rateLimit',
    keyPrefix: 'api',
    points,
    duration: seconds,
    clearExpiredByTimeout: false, // the limiter of sign-in clears all
  });
  const share = Math.ceil(points / partsOfLimit);
  try {
    await limiter.consume(tokenId, share);
    purse.left += share;
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    purse.blockedUntil = now + Math.max(1000, rejected.msBeforeNext);
  }
}
