import { createHash } from 'node:crypto';

import { RateLimiterPrisma, RateLimiterRes } from 'rate-limiter-flexible';

import { refuse, type Result } from '@/domain/result';

import { database } from '../database/client';

const minutes = 15;

/**
 * How many failed tries are let through in 15 minutes. Where addresses cannot be told apart (no
 * CLIENT_ADDRESS_HEADER) all clients share one counter, which therefore allows more: it slows down
 * guessing over many accounts without letting one stranger lock the newsroom out at once.
 */
const points = { account: 10, address: 60, anywhere: 300 } as const;

function limiter(counter: keyof typeof points) {
  return new RateLimiterPrisma({
    storeClient: database,
    tableName: 'rateLimit',
    keyPrefix: counter,
    points: points[counter],
    duration: minutes * 60,
    clearExpiredByTimeout: counter === 'account', // one sweeper clears all
  });
}

let made: Record<keyof typeof points, RateLimiterPrisma> | undefined;

function limiters() {
  made ??= {
    account: limiter('account'),
    address: limiter('address'),
    anywhere: limiter('anywhere'),
  };
  return made;
}

interface Who {
  /** The e-mail address that is tried, lower case; only where one is. */
  account?: string;
  /** The client's network address, where tries are counted by it; null: it cannot be known. */
  address?: string | null;
}

/**
 * Counts one try before it is made, so that many at the same time cannot slip through. Refuses
 * (`too_many_tries`) where too many failed already.
 * @param purpose counters of different purposes are apart
 * @returns `giveBack`, to be called when the try succeeds: it then does not count
 */
export async function spendTry(
  purpose: 'sign_in' | 'second_step' | 'link' | 'password',
  who: Who,
): Promise<Result<{ giveBack: () => Promise<void> }>> {
  const { account, address, anywhere } = limiters();
  const byAddress = who.address === null ? anywhere : address;
  const addressKey = who.address !== undefined && `${purpose}:${who.address ?? ''}`;
  // People type passwords into the wrong field: what was typed is not kept.
  const accountKey = who.account !== undefined && `${purpose}:${digest(who.account)}`;
  try {
    if (addressKey) await byAddress.consume(addressKey);
    if (accountKey) await account.consume(accountKey);
  } catch (rejected) {
    if (!(rejected instanceof RateLimiterRes)) throw rejected;
    const wait = Math.max(1, Math.ceil(rejected.msBeforeNext / 60_000));
    return refuse(
      'too_many_tries',
      `Too many tries. Wait ${wait === 1 ? 'a minute' : `${wait} minutes`} and try again.`,
    );
  }
  return {
    ok: true,
    giveBack: async () => {
      if (addressKey) await byAddress.reward(addressKey);
      if (accountKey) await account.delete(accountKey);
    },
  };
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
